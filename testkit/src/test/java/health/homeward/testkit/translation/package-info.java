@org.jspecify.annotations.NullMarked
package health.homeward.testkit.translation;

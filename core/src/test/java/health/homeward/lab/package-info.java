@org.jspecify.annotations.NullMarked
package health.homeward.lab;

package health.homeward.medication;

import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.terminology.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines and what they say, by the contract of `homeward meds`.
class MedicinesTest {
    static Stream<Terms> lines() {
        return Stream.of("lines.tsv", "lines-orders.tsv", "lines-wards.tsv")
                .flatMap(name -> Terms.read(MedicinesTest.class, name).stream());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsLine(Terms row) {
        Medicine medicine = Medicines.resolve(row.cell(0));
        Directions directions = medicine.directions();

        assertThat(Stream.of(medicine.outcome().state(), inns(medicine), shown(medicine.form()),
                shown(directions.strength()), shown(directions.dose()), shown(directions.route()),
                shown(directions.frequency())))
                .containsExactly(row.cell(1), sorted(row.cell(2)), row.cell(3), row.cell(4), row.cell(5),
                        row.cell(6),
                        row.cell(7));
        assertThat(medicine.reason()).isNotBlank();
    }

    @Test
    void narrowsCodesByForm() {
        assertThat(Medicines.resolve("左氧氟沙星滴眼液").outcome().atc()).containsExactly("S01AE05");
        assertThat(Medicines.resolve("左氧氟沙星片").outcome().atc()).containsExactly("J01MA12");
        assertThat(Medicines.resolve("噻吗洛尔滴眼液").doNotStop()).isFalse();
        assertThat(Medicines.resolve("普萘洛尔片").doNotStop()).isTrue();
    }

    @Test
    void keepsWhatIsNotSureAQuestion() {
        Medicine doubted = Medicines.resolveDoubted("阿昔替尼片");

        assertThat(doubted.outcome().ingredients()).isEmpty();
        assertThat(doubted.outcome().suggestions()).contains("axitinib").hasSizeGreaterThan(1);
        assertThat(Medicines.resolveDoubted("二甲双胍片").outcome().state()).isEqualTo("CONFIDENT");
    }

    @Test
    void neverFailsOnOddLines() {
        List<String> odd = List.of("", " ", "(", ")))", "+++", "/", "mg", "20mg", "片", "注射用", "(((立普妥", "®",
                "\u0000",
                "0".repeat(300), "阿".repeat(500), "\uFDFA".repeat(390), "取-".repeat(199), "每次".repeat(199),
                "10mg/".repeat(79), "(".repeat(399), "①*".repeat(199), "𠮷", "每次片", "1.2.3mg qd", "阿司匹林+",
                "[立普妥]");

        assertThat(odd.stream().map(Medicines::resolve)).hasSameSizeAs(odd)
                .allSatisfy(
                        medicine -> assertThat(medicine.reason()).isNotBlank());
    }

    private static String inns(Medicine medicine) {
        if (medicine.outcome() instanceof Outcome.OfKind kind && kind.ingredients().size() > 1) {
            return "";
        }
        return medicine.outcome()
                .ingredients()
                .stream()
                .map(Ingredient::inn)
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private static String sorted(String inns) {
        return Arrays.stream(inns.split("\\+")).sorted().collect(Collectors.joining("+"));
    }

    private static String shown(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}

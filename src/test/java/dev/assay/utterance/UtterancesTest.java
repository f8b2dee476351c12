package dev.assay.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.assay.problem.Source;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.QuestionnaireReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people say and how it is to be read: tables that were written by somebody who did not know how it is done. What is still read otherwise is listed in {@code known.txt}. */
class UtterancesTest {
    private static final Path TABLES = Path.of("src/test/resources/utterances");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final double ENOUGH = 0.75;

    static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whatIsSaidIsReadAsItIsMeantOrNotAtAll(Path table) throws IOException {
        Set<String> known = known();
        List<String> otherwise = new ArrayList<>();
        List<String> rightByNow = new ArrayList<>();
        for (Row row : rows(table)) {
            boolean isKnown = known.contains(row.key());
            String wrong = row.wrong();
            if (wrong != null && !isKnown) {
                otherwise.add(row.key() + "\n   should be " + row.expected() + ", is " + wrong);
            } else if (wrong == null && isKnown) {
                rightByNow.add(row.key());
            }
        }
        assertThat(otherwise).as("read otherwise").isEmpty();
        assertThat(rightByNow).as("read rightly: strike them from known.txt").isEmpty();
    }

    @Test
    void theTablesAreAsLargeAsTheyShouldBe() throws IOException {
        int all = 0;
        int nothing = 0;
        for (Path table : tables()) {
            for (Row row : rows(table)) {
                all++;
                nothing += row.expected().startsWith("?") ? 1 : 0;
            }
        }
        assertThat(all).isGreaterThanOrEqualTo(300);
        assertThat(nothing).isGreaterThanOrEqualTo(60);
        assertThat(known().size()).isLessThanOrEqualTo(all / 10);
    }

    private static Set<String> known() throws IOException {
        Path file = TABLES.resolve("known.txt");
        return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    }

    private static Questionnaire questionnaire(String id) throws IOException {
        String json = Files.readString(Path.of("questionnaires", id + ".json"));
        return Objects.requireNonNull(
                new QuestionnaireReader().read(new Source(id + ".json", json)).questionnaire());
    }

    private static List<Row> rows(Path table) throws IOException {
        String[] name = table.getFileName().toString().split("\\.");
        Questionnaire questionnaire = questionnaire(name[0]);
        Listening listening = new Listening(questionnaire, name[1]);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
            csv.forEach(r -> {
                String asked = r.getField("asked").isEmpty() ? null : r.getField("asked");
                Hearing hearing = listening.hear(r.getField("said"), asked, TODAY, ENOUGH);
                rows.add(new Row(
                        table.getFileName() + " | " + r.getField("asked") + " | " + r.getField("said"),
                        r.getField("heard"),
                        hearing));
            });
        }
        return rows;
    }

    private record Row(String key, String expected, Hearing hearing) {
        /** What was read in its place, or null when it is right. */
        @Nullable String wrong() {
            Set<String> right = new TreeSet<>();
            List<String> open = new ArrayList<>();
            for (String one : expected.split(";")) {
                String part = one.strip().replace("~", "");
                if (part.startsWith("?")) {
                    open.add(part.substring(1));
                } else {
                    right.add(part);
                }
            }
            Set<String> heard = hearing.heard().stream()
                    .map(h -> h.question() + "=" + written(h.meaning()))
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean isRight = heard.equals(right) && open.stream().allMatch(this::isOpen);
            return isRight ? null : heard + " " + hearing.misheard() + sureness();
        }

        private String sureness() {
            return hearing.heard().stream().map(h -> " " + h.sure()).collect(Collectors.joining());
        }

        private boolean isOpen(String wish) {
            String[] parts = wish.split(":");
            return wish.isEmpty()
                    || hearing.misheard().stream()
                            .anyMatch(m -> m.question().equals(parts[0])
                                    && (parts.length == 1
                                            || Set.copyOf(m.options()).equals(Set.of(parts[1].split("\\|")))));
        }

        private static String written(Meaning meaning) {
            if (meaning instanceof Meaning.Plain plain) {
                return plain.given() instanceof List<?> list
                        ? list.stream().map(Object::toString).collect(Collectors.joining("+"))
                        : plain.given().toString();
            }
            if (meaning instanceof Meaning.Number number) {
                return written(number.amount());
            }
            if (meaning instanceof Meaning.Day day) {
                return day.days().isOne()
                        ? day.days().first().toString()
                        : day.days().first() + ".." + day.days().last();
            }
            return meaning instanceof Meaning.Unknown ? "unknown" : "refused";
        }

        private static String written(Amount amount) {
            Double number = amount.number();
            if (number != null) {
                return plain(number);
            }
            if (amount.least() != null && amount.most() != null) {
                return plain(amount.least()) + ".." + plain(amount.most());
            }
            return amount.least() != null
                    ? (amount.isAbove() ? ">" : ">=") + plain(amount.least())
                    : (amount.isBelow() ? "<" : "<=") + plain(amount.most());
        }

        private static String plain(@Nullable Double number) {
            return number == null
                    ? ""
                    : new BigDecimal(number).stripTrailingZeros().toPlainString();
        }
    }
}

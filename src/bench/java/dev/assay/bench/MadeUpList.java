package dev.assay.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** A list with the columns of the bank's, made up. Always the same. */
final class MadeUpList {
    private static final List<String> JOBS = List.of(
            "admin.",
            "blue-collar",
            "entrepreneur",
            "housemaid",
            "management",
            "retired",
            "self-employed",
            "services",
            "student",
            "technician",
            "unemployed",
            "unknown");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final SplittableRandom random = new SplittableRandom(5);

    private MadeUpList() {}

    static void write(Path file, int rows) throws IOException {
        MadeUpList list = new MadeUpList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "Cust_num,age,job,marital,education,default,balance,housing,loan,contact,day,month,duration,campaign,pdays,previous,poutcome,y\n");
            for (int i = 1; i <= rows; i++) {
                out.write(list.row(i));
            }
        }
    }

    private String row(int number) {
        boolean before = random.nextInt(5) == 0;
        return String.join(
                        ",",
                        String.valueOf(number),
                        String.valueOf(18 + random.nextInt(70)),
                        any(JOBS),
                        any(List.of("married", "divorced", "single")),
                        any(List.of("primary", "secondary", "tertiary", "unknown")),
                        random.nextInt(50) == 0 ? "yes" : "no",
                        String.valueOf(random.nextInt(9_000) - 900),
                        any(List.of("yes", "no")),
                        any(List.of("yes", "no", "no")),
                        any(List.of("cellular", "cellular", "telephone", "unknown")),
                        String.valueOf(1 + random.nextInt(28)),
                        any(MONTHS),
                        String.valueOf(random.nextInt(900)),
                        String.valueOf(1 + random.nextInt(7)),
                        before ? String.valueOf(random.nextInt(500)) : "-1",
                        before ? String.valueOf(1 + random.nextInt(5)) : "0",
                        before ? any(List.of("success", "failure", "other")) : "unknown",
                        any(List.of("yes", "no")))
                + "\n";
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}

package dev.assay.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bank's list read line by line, classified by {@link PlainBank}, written with the same columns: one thread, nothing checked, no error told. */
final class PlainList {
    private static final String REVISION = "0".repeat(64);
    private static final String OPEN = "goal;untouched;depositElsewhere;appointment";

    private PlainList() {}

    /** Runs; how many rows there were. */
    static long run(Path in, Path out) throws IOException {
        long rows = 0;
        try (BufferedReader lines = Files.newBufferedReader(in);
                BufferedWriter to = Files.newBufferedWriter(out)) {
            to.write("id,tier,primary,segments,score,collateral,advice,setAside,unanswered,revision\n");
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.write(row(PlainCustomer.of(line)));
                rows++;
            }
        }
        return rows;
    }

    private static String row(PlainCustomer who) {
        PlainBank bank = new PlainBank(who);
        int score = bank.score();
        String tier = bank.tier(score);
        String primary = bank.primary();
        String advice = bank.advice(primary, tier);
        StringBuilder row = new StringBuilder(256).append(who.id()).append(',').append(tier);
        row.append(',').append(primary).append(',').append(bank.segments(primary));
        row.append(',')
                .append(score)
                .append(',')
                .append(bank.collateral(primary))
                .append(',');
        if (advice.indexOf(',') >= 0) {
            row.append('"').append(advice).append('"');
        } else {
            row.append(advice);
        }
        row.append(",,").append(OPEN);
        missing(row, who.job(), ";job");
        missing(row, who.education(), ";education");
        return row.append(',').append(REVISION).append('\n').toString();
    }

    private static void missing(StringBuilder row, String answer, String question) {
        if (answer.isEmpty()) {
            row.append(question);
        }
    }
}

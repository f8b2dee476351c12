package dev.assay.bench;

import dev.assay.workload.Engine;
import dev.assay.workload.Peers;
import dev.assay.workload.Peers.Piece;
import dev.assay.workload.Peers.Vote;
import dev.assay.workload.Prospect;
import dev.assay.workload.Verdict;
import dev.assay.workload.Verdict.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/** OpenL Tablets: the rules as decision tables of a workbook that collect all rows that fit. A row gives its number; the vote is looked up by it. */
public final class OpenLTablets implements Engine {
    private final Peers peers;
    private final Tables tables;

    /** What OpenL makes of the workbook. */
    public interface Tables {
        /** Numbers of the votes that fit, or null. */
        Integer @Nullable [] votes(String industry, Integer employees, String region, String[] needs);

        /** The tier of a sum of points. */
        String tier(Integer total);

        /** Numbers of the pieces that fit, or null. */
        Integer @Nullable [] pieces(String role, String[] segments);
    }

    /** Of these rules. */
    public OpenLTablets(Peers peers) {
        this.peers = peers;
        try {
            Path file = Files.createTempFile("peers", ".xlsx");
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                fill(workbook.createSheet("rules"));
                workbook.write(out);
            }
            tables = new RulesEngineFactory<>(file.toString(), Tables.class).newEngineInstance();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Sheet sheet) {
        List<Object[]> votes = new ArrayList<>();
        for (Vote vote : peers.votes()) {
            votes.add(new Object[] {
                vote.region(), String.join(",", vote.industries()), vote.employees(), vote.need(), vote.number()
            });
        }
        int most = 1_000_000_000;
        List<Object[]> tiers = List.of(
                new Object[] {peers.targetFrom(), most, "TARGET"},
                new Object[] {peers.acceptableFrom(), peers.targetFrom(), "ACCEPTABLE"},
                new Object[] {-most, peers.acceptableFrom(), "NON_TARGET"});
        List<Object[]> pieces = new ArrayList<>();
        for (Piece piece : peers.pieces()) {
            pieces.add(new Object[] {piece.role(), piece.segment(), pieces.size()});
        }
        int next = table(
                sheet,
                1,
                votes,
                "Integer[] votes(String industry, Integer employees, String region, String[] needs)",
                """
                C1; C2; C3; C4; CRET1
                region == r; contains(list, industry); employees >= least; contains(needs, need); number
                String r; String[] list; Integer least; String need; Integer number""");
        next = table(sheet, next, tiers, "String tier(Integer total)", """
                C1; C2; RET1
                total >= from; total < below; tier
                Integer from; Integer below; String tier""");
        table(sheet, next, pieces, "Integer[] pieces(String role, String[] segments)", """
                C1; C2; CRET1
                role == r; contains(segments, segment); number
                String r; String segment; Integer number""");
    }

    private static int table(Sheet sheet, int first, List<Object[]> rows, String signature, String head) {
        String[] lines = head.split("\n");
        int columns = lines[0].split("; ").length;
        int at = first;
        write(sheet.createRow(at), "Rules " + signature);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 1, columns));
        for (String line : lines) {
            write(sheet.createRow(++at), (Object[]) line.split("; "));
        }
        write(sheet.createRow(++at), (Object[]) lines[2].split("; "));
        for (Object[] row : rows) {
            write(sheet.createRow(++at), row);
        }
        return at + 3;
    }

    private static void write(Row row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i + 1);
            if (values[i] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (!values[i].equals("")) {
                cell.setCellValue((String) values[i]);
            }
        }
    }

    @Override
    public Verdict classify(Prospect prospect) {
        HostSums sums = new HostSums();
        Integer[] votes = tables.votes(
                prospect.industry(),
                prospect.employees(),
                prospect.region(),
                prospect.needs().toArray(new String[0]));
        if (votes != null) {
            for (int number : votes) {
                Vote vote = peers.votes().get(number);
                sums.vote(vote.segment(), vote.points(), vote.reason());
            }
        }
        List<Standing> members = sums.close();
        sums.tier(tables.tier(sums.points()));
        if (!members.isEmpty()) {
            String[] segments = members.stream().map(Standing::segment).toArray(String[]::new);
            Integer[] pieces = tables.pieces(prospect.role(), segments);
            if (pieces != null) {
                for (int number : pieces) {
                    Piece piece = peers.pieces().get(number);
                    sums.piece(piece.segment(), piece.id());
                }
            }
        }
        return sums.verdict();
    }
}

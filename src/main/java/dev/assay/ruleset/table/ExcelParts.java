package dev.assay.ruleset.table;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks at what an Excel file is made of before anything of it is read as XML: unpacked within bounds, without programs and without links to other files. */
final class ExcelParts {
    private static final String SAVE = " Save it as an Excel workbook (.xlsx)";

    private ExcelParts() {}

    /** Why a file is not read; empty for an ordinary workbook. */
    static Optional<Problem> problem(String file, byte[] bytes) {
        String message = message(file, bytes);
        return message == null ? Optional.empty() : Optional.of(Problem.error(code(bytes), Place.of(file), message));
    }

    private static String code(byte[] bytes) {
        return begins(bytes, 'P', 'K') ? "bad-workbook" : "not-xlsx";
    }

    private static @org.jspecify.annotations.Nullable String message(String file, byte[] bytes) {
        if (bytes.length == 0) {
            return "This file is empty.";
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "This is an Excel file of the old kind (.xls), or one with a password; neither is read." + SAVE
                    + " without a password, under a name that ends in .drl.xlsx.";
        }
        if (!begins(bytes, 'P', 'K')) {
            return file.toLowerCase(Locale.ROOT).endsWith(".xls")
                    ? "Files of the old kind (.xls) are not read." + SAVE + ", under a name that ends in .drl.xlsx."
                    : "This is no Excel workbook, though its name ends in .xlsx. A text with commas gets a name that ends in .drl.csv.";
        }
        try {
            return parts(bytes);
        } catch (IOException | IllegalArgumentException damaged) {
            return "This workbook is damaged and cannot be unpacked. Open it in a spreadsheet program and save it anew.";
        }
    }

    private static @org.jspecify.annotations.Nullable String parts(byte[] bytes) throws IOException {
        boolean workbook = false;
        int parts = 0;
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                    return "This workbook holds macros, which no rule needs and Assay never runs." + SAVE
                            + ", which keeps none.";
                }
                if (name.contains("externallinks/")) {
                    return "This workbook takes values from other files, which may change or be missing. In the spreadsheet program turn the links into values (in Excel: Data, Edit Links, Break Link).";
                }
                workbook |= name.equals("xl/workbook.xml");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > TableLimits.UNPACKED_BYTES) {
                        return String.format(
                                Locale.ROOT,
                                "Unpacked, this workbook has more than %,d MB, the most that is read.",
                                TableLimits.UNPACKED_BYTES / 1_000_000);
                    }
                }
                if (++parts > TableLimits.PARTS) {
                    return "This workbook has more than " + TableLimits.PARTS + " parts, the most that is read.";
                }
            }
        }
        return workbook
                ? null
                : "This is no Excel workbook, though its name says so. Open it in a spreadsheet program, save it as .xlsx, and look whether the table is there.";
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}

package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people take for a list, and is none. */
final class OtherFile {
    private static final int LOOKED = 4_096;
    private static final int ODD_SHARE = 30;

    private OtherFile() {}

    /** What it is instead, and what to do; null when it may be a list. */
    static @Nullable Problem problem(byte[] start, String name) {
        if (start.length == 0) {
            return of("empty-list", name, "The list is empty.");
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return of(
                    "old-spreadsheet",
                    name,
                    "This is a spreadsheet of an old kind (XLS), or one with a password. Open it and save it as XLSX or CSV.");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')) {
            return of("pdf", name, "This is a PDF, not a list. Ask for the list as CSV or XLSX.");
        }
        if (startsWith(start, 0x1F, 0x8B)) {
            return of("compressed", name, "This file is compressed (gzip). Unpack it first: gunzip.");
        }
        if (startsWith(start, 'P', 'A', 'R', '1')) {
            return of("parquet", name, "This is a Parquet file. Export it as CSV or JSON Lines.");
        }
        if (isImage(start)) {
            return of("image", name, "This is a picture, not a list. Ask for the list as CSV or XLSX.");
        }
        if (isBinary(start)) {
            return of(
                    "binary", name, "This is no text and no spreadsheet. Ask for the list as CSV, XLSX or JSON Lines.");
        }
        String head = ListFile.text(start).substring(0, Math.min(start.length, 1024));
        String low = withoutMark(head).stripLeading().toLowerCase(Locale.ROOT);
        if (low.startsWith("version https://git-lfs.github.com/spec/")) {
            return of(
                    "lfs-pointer",
                    name,
                    "This is only a pointer to the list (Git LFS), not the list. Fetch the list itself: git lfs pull.");
        }
        if (low.startsWith("<!doctype html")
                || low.startsWith("<html")
                || low.startsWith("<table")
                || low.startsWith("<meta")) {
            return of(
                    "web-page",
                    name,
                    "This is a web page (HTML), as some systems export it under the name of a spreadsheet. Open it in a spreadsheet program and save it as XLSX or CSV.");
        }
        if (low.startsWith("<?xml") || low.startsWith("<workbook")) {
            return of(
                    "xml",
                    name,
                    "This is XML, not a list. Open it in a spreadsheet program and save it as XLSX or CSV.");
        }
        if (low.startsWith("[") && low.substring(1).stripLeading().startsWith("{")) {
            return of(
                    "json-array",
                    name,
                    "This is one JSON array. Write one object a line (JSON Lines), without brackets around and commas between them: jq -c '.[]' does that.");
        }
        return null;
    }

    /** Several characters that no text has, and many of them. UTF-16 has such bytes, too: mostly one and the same. */
    private static boolean isBinary(byte[] start) {
        if (startsWith(start, 'P', 'K') || startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
            return false;
        }
        int looked = Math.min(start.length, LOOKED);
        int odd = 0;
        BitSet different = new BitSet();
        for (int i = 0; i < looked; i++) {
            int b = start[i];
            if (b > 0 && b < ' ' && "\t\n\r\f\u001b".indexOf(b) < 0) {
                odd++;
                different.set(b);
            }
        }
        return different.cardinality() > 3 && odd * ODD_SHARE > looked;
    }

    private static boolean isImage(byte[] start) {
        return startsWith(start, 0x89, 'P', 'N', 'G')
                || startsWith(start, 0xFF, 0xD8, 0xFF)
                || startsWith(start, 'G', 'I', 'F', '8')
                || startsWith(start, 'I', 'I', '*', 0)
                || startsWith(start, 'M', 'M', 0, '*');
    }

    private static String withoutMark(String head) {
        return head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
    }

    private static Problem of(String code, String name, String message) {
        return Problem.error(code, Place.of(name), message);
    }

    static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

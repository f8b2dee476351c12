package dev.assay.batch;

import dev.assay.program.Mapping;
import dev.assay.program.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What makes a run this one and no other: whoever goes on with it must come with the same. */
final class RunIdentity {
    private static final int PIECE = 1 << 17;

    private RunIdentity() {}

    /** By what it is, in words; each as text. */
    static Map<String, String> of(Program program, ListRequest request) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("program", program.id());
        parts.put("revision of the program", program.revision().hex());
        parts.put("list", list(request));
        parts.put("mapping", hash(canonical(request.mapping()).getBytes(StandardCharsets.UTF_8)));
        parts.put("--id", text(request.id()));
        parts.put("--language", text(request.language()));
        parts.put("--market", text(request.market()));
        parts.put("--as-of", request.asOf().toString());
        parts.put("--reasons", Boolean.toString(request.reasons()));
        parts.put("--record", Boolean.toString(request.recorder() != null));
        parts.put("--errors", errors(request));
        return parts;
    }

    /** A short name of a run, the same for the same run. */
    static String key(Map<String, String> parts) {
        return hash(String.join("\n", parts.values()).getBytes(StandardCharsets.UTF_8));
    }

    /** By its id; where it has none by what is in it: a file that was only copied or touched is the same list. */
    private static String list(ListRequest request) throws IOException {
        String id = request.listId();
        if (id != null) {
            return Files.size(request.in()) + " bytes, " + id;
        }
        try (InputStream in = Files.newInputStream(request.in())) {
            byte[] piece = in.readNBytes(PIECE);
            String start = hash(piece);
            CRC32C sum = new CRC32C();
            long size = 0;
            for (int read = piece.length; read > 0; read = in.read(piece)) {
                sum.update(piece, 0, read);
                size += read;
            }
            return size + " bytes, " + start + ", " + Long.toHexString(sum.getValue());
        }
    }

    private static String errors(ListRequest request) {
        Path errors = request.errors();
        if (errors == null) {
            return "";
        }
        return request.listId() == null ? errors.toAbsolutePath().toString() : String.valueOf(errors.getFileName());
    }

    private static String canonical(Mapping mapping) {
        Map<String, String> columns = new TreeMap<>();
        mapping.columns()
                .forEach((name, column) -> columns.put(
                        name,
                        column.question() + "|" + column.format() + "|" + column.separator() + "|"
                                + new TreeMap<>(column.values()) + "|" + new TreeSet<>(column.unanswered())));
        return mapping.id() + "|" + new TreeSet<>(mapping.unanswered()) + "|" + new TreeSet<>(mapping.yes()) + "|"
                + new TreeSet<>(mapping.no()) + "|" + new TreeSet<>(mapping.ignore()) + "|" + columns;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 40);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

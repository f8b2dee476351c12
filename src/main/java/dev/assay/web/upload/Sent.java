package dev.assay.web.upload;

import dev.assay.job.Receiving;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a request sent: a list, already on disk, and fields beside it.
 *
 * @param name the list's file name as its sender calls it
 * @param fields by name
 */
record Sent(String name, Map<String, String> fields) {
    private static final String FORM = "multipart/form-data";
    private static final String FILE = "file";
    private static final int PARTS = 50;
    private static final int PART_HEADER = 8_192;
    private static final int FIELD = 1_000_000;
    /** Room for the fields around a list. */
    private static final long AROUND = 2_000_000;

    /** Types of a body that is the list itself, and the ending that goes with each. */
    private static final Map<String, String> LISTS = Map.of(
            "text/csv", "list.csv",
            "text/tab-separated-values", "list.tsv",
            "text/plain", "list.txt",
            "application/x-ndjson", "list.jsonl",
            "application/jsonl", "list.jsonl",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "list.xlsx",
            "application/octet-stream", "list");

    /** Whether a body of this type is taken. */
    static boolean isTaken(HttpServletRequest request) {
        String type = type(request);
        return type.equals(FORM) || LISTS.containsKey(type);
    }

    /**
     * Takes in the body.
     *
     * @throws UploadRefused if it is no list, or a broken form
     * @throws Receiving.NoRoom if it is too large
     * @throws IOException if the sender breaks off
     */
    static Sent of(HttpServletRequest request, Receiving into) throws IOException {
        if (type(request).equals(FORM)) {
            return form(request, into);
        }
        into.expect(Math.max(0, request.getContentLengthLong()));
        into.write(request.getInputStream());
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[values.length - 1]));
        return new Sent(name(request), fields);
    }

    private static Sent form(HttpServletRequest request, Receiving into) throws IOException {
        into.expect(Math.max(0, request.getContentLengthLong() - AROUND));
        FileUpload upload = new FileUpload();
        upload.setFileCountMax(PARTS);
        upload.setPartHeaderSizeMax(PART_HEADER);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        Map<String, String> fields = new LinkedHashMap<>();
        String name = null;
        try {
            FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
            for (int count = 0; parts.hasNext(); count++) {
                FileItemStream part = parts.next();
                if (count >= PARTS) {
                    throw broken("It has more than " + PARTS + " parts.");
                }
                try (InputStream in = part.openStream()) {
                    if (!FILE.equals(part.getFieldName())) {
                        fields.put(String.valueOf(part.getFieldName()), field(in));
                    } else if (name != null) {
                        throw broken("It has several parts named 'file'; send one list at a time.");
                    } else {
                        name = part.getName() == null ? "" : part.getName();
                        into.write(in);
                    }
                }
            }
        } catch (InvalidFileNameException | FileUploadException e) {
            throw broken("It cannot be taken apart as multipart/form-data says.");
        }
        if (name == null || name.isEmpty() && into.bytes() == 0) {
            throw UploadRefused.of(
                    422, "no-list", "There is no list in it", "Choose a file: the form's part 'file' holds the list.");
        }
        return new Sent(name, fields);
    }

    private static String field(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(FIELD + 1);
        if (bytes.length > FIELD) {
            throw UploadRefused.of(
                    413, "too-large", "The body is too large", "A field beside the list may have up to 1 MB.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static UploadRefused broken(String what) {
        return UploadRefused.of(400, "broken-form", "The form cannot be read", what + " Nothing of it was kept.");
    }

    private static String name(HttpServletRequest request) {
        String header = request.getHeader("Content-Disposition");
        if (header != null) {
            try {
                String given = ContentDisposition.parse(header).getFilename();
                if (given != null && !given.isBlank()) {
                    return given;
                }
            } catch (IllegalArgumentException e) {
                // A name is only for people; without one it goes by its type.
            }
        }
        return LISTS.getOrDefault(type(request), "list");
    }

    private static String type(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        } catch (InvalidMediaTypeException e) {
            return "";
        }
    }

    /** For messages. */
    static List<String> types() {
        return LISTS.keySet().stream().sorted().toList();
    }
}

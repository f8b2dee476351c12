package dev.assay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A curl command of a page, and the answer that the page shows after it.
 *
 * @param place file and line of the command
 * @param words of the command, without quotes
 * @param shown JSON text, or null where the page shows none
 */
record DocumentedRequest(
        String place, List<String> words, @Nullable String shown) {
    private static final String SERVER = "localhost:8080";
    private static final Path FILES = Path.of("src/test/resources/web");

    /** Every curl command in the page's {@code sh} blocks, with the {@code json} block that follows before the next command. */
    static List<DocumentedRequest> in(String page, List<String> lines) {
        List<DocumentedRequest> found = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        String fence = "";
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                if (fence.equals("sh")) {
                    commands(page, start, block.toString(), found);
                } else if (fence.equals("json")) {
                    answer(block.toString(), found);
                }
                fence = fence.isEmpty() ? line.substring(3) : "";
                block.setLength(0);
                start = i + 2;
            } else if (!fence.isEmpty()) {
                block.append(line).append('\n');
            }
        }
        return found;
    }

    private static void commands(String page, int start, String block, List<DocumentedRequest> found) {
        int line = start;
        for (String command : block.replace("\\\n", "\\ ").split("\n", -1)) {
            if (command.startsWith("curl ")) {
                found.add(new DocumentedRequest(page + ":" + line, words(command), null));
            }
            line += 1 + (int) command.chars().filter(c -> c == '\\').count();
        }
    }

    private static void answer(String json, List<DocumentedRequest> found) {
        if (!found.isEmpty()) {
            DocumentedRequest last = found.remove(found.size() - 1);
            found.add(last.shown == null ? new DocumentedRequest(last.place, last.words, json) : last);
        }
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (char c : (command + " ").toCharArray()) {
            if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
                quote = quote == 0 ? c : 0;
            } else if (quote == 0 && (c == ' ' || c == '\\')) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else if (quote == 0 && c == '#' && word.isEmpty()) {
                break;
            } else {
                word.append(c);
            }
        }
        return words;
    }

    /** Sends it; of the shell's variables those that are given are known. */
    Http.Answer send(Http http, Map<String, String> variables) {
        List<String> headers = new ArrayList<>();
        String path = "";
        String body = null;
        String method = "";
        StringBuilder form = new StringBuilder();
        for (Iterator<String> each = words.listIterator(1); each.hasNext(); ) {
            String word = each.next();
            if (word.equals("-H")) {
                headers.addAll(List.of(each.next().split(": ", 2)));
            } else if (word.equals("-d") || word.equals("--data-binary")) {
                body = content(each.next());
            } else if (word.equals("-X")) {
                method = each.next();
            } else if (word.equals("-F")) {
                form.append(part(each.next()));
            } else if (word.startsWith(SERVER)) {
                path = word.substring(SERVER.length());
            } else if (!word.equals("-s")) {
                throw new AssertionError(place + ": this test does not know curl's '" + word + "'");
            }
        }
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            path = path.replace("$" + variable.getKey(), variable.getValue());
        }
        if (!form.isEmpty()) {
            headers.addAll(List.of("Content-Type", "multipart/form-data; boundary=docs"));
            body = form + "--docs--\r\n";
        }
        String[] sent = headers.toArray(String[]::new);
        if (!method.isEmpty()) {
            return body == null ? http.send(method, path, sent) : http.put(path, body, sent);
        }
        return body == null ? http.get(path, sent) : http.post(path, body, sent);
    }

    /** What is sent: as written, or a file of the test's that the page speaks of. */
    private static String content(String written) {
        try {
            return written.startsWith("@") ? Files.readString(FILES.resolve(written.substring(1))) : written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(String written) {
        int at = written.indexOf('=');
        String value = written.substring(at + 1);
        String name = value.startsWith("@") ? "\"; filename=\"" + value.substring(1) : "";
        return "--docs\r\nContent-Disposition: form-data; name=\"" + written.substring(0, at) + name + "\"\r\n\r\n"
                + content(value) + "\r\n";
    }
}

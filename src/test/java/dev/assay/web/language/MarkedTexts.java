package dev.assay.web.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The English texts in a language that nobody speaks: each letter is written wide, so that it shows where a text comes from. Its tag is that of tests everywhere, {@code en-XA}. */
public final class MarkedTexts {
    /** As a browser asks for it. */
    public static final String TAG = "en-XA";

    private static final Path ENGLISH = Path.of("src/main/resources");
    private static final List<String> BUNDLES = List.of("messages", "dev/assay/phrase/phrases");
    private static final Pattern CHOICE = Pattern.compile("(\\{\\d,choice,)(.*)}");
    private static final Pattern BRANCH = Pattern.compile("([\\d.]+[#<])(.*)");

    private MarkedTexts() {}

    /** Has what is started find these texts, too. */
    public static <T> T with(Path folder, Supplier<T> start) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new More(before, write(folder.resolve("texts"))));
        try {
            return start.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Path write(Path folder) {
        try {
            for (String bundle : BUNDLES) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(ENGLISH.resolve(bundle + ".properties"))) {
                    texts.load(reader);
                }
                texts.replaceAll((key, text) -> marked((String) text));
                Path file = folder.resolve(bundle + "_en_XA.properties");
                Files.createDirectories(file.getParent());
                try (Writer writer = Files.newBufferedWriter(file)) {
                    texts.store(writer, null);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Finds the files of one folder more. */
    private static final class More extends ClassLoader {
        private final Path folder;

        More(ClassLoader others, Path folder) {
            super(others);
            this.folder = folder;
        }

        @Override
        protected @Nullable URL findResource(String name) {
            try {
                Path file = folder.resolve(name);
                return Files.isRegularFile(file) ? file.toUri().toURL() : null;
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A text with its letters wide; places, choices and markup stay. */
    static String marked(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '{' ? closing(text, i) : text.charAt(i) == '<' ? text.indexOf('>', i) : -1;
            if (end > i) {
                out.append(place(text.substring(i, end + 1)));
                i = end;
            } else {
                out.append(wide(text.charAt(i)));
            }
        }
        return out.toString();
    }

    private static String place(String place) {
        Matcher choice = CHOICE.matcher(place);
        if (!choice.matches()) {
            return place;
        }
        StringBuilder out = new StringBuilder(choice.group(1));
        int from = 0;
        String branches = choice.group(2);
        while (from <= branches.length()) {
            int to = bar(branches, from);
            Matcher branch = BRANCH.matcher(branches.substring(from, to));
            if (!branch.matches()) {
                throw new IllegalArgumentException("No choice: " + place);
            }
            out.append(from == 0 ? "" : "|").append(branch.group(1)).append(marked(branch.group(2)));
            from = to + 1;
        }
        return out.append('}').toString();
    }

    private static int bar(String branches, int from) {
        int depth = 0;
        for (int i = from; i < branches.length(); i++) {
            char c = branches.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                return i;
            }
        }
        return branches.length();
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("Not closed: " + text);
    }

    private static char wide(char c) {
        return c < 128 && Character.isLetter(c) ? (char) (c + 0xFEE0) : c;
    }
}

package dev.assay.ruleset.drl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real spreadsheet program, without a window: opens files and saves them again. {@code ./check} installs it where it is missing. */
public final class LibreOffice {
    /** What "save as CSV" writes in much of Europe: semicolons, numbers and dates as they are shown. */
    public static final String SEMICOLONS = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false";
    /** Tabs, in UTF-16, every text in quotes. */
    public static final String TABS_UTF16 = "csv:Text - txt - csv (StarCalc):9,34,65535,1,,0,true,true,false";
    /** Commas, in the letters of older Windows. */
    public static final String WINDOWS = "csv:Text - txt - csv (StarCalc):44,34,1,1,,0,false,true,false";

    public static final String EXCEL = "xlsx:Calc MS Excel 2007 XML";

    private final Path folder;

    public LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** Opens a file and saves it under its own name in a new folder. */
    public Path saved(Path file, String as, String language) {
        Path program = onPath("soffice", "libreoffice");
        if (program == null) {
            throw new IllegalStateException(
                    "LibreOffice Calc is needed on the path (soffice); ./check installs it where apt-get exists");
        }
        try {
            Path out = Files.createTempDirectory(folder, "saved");
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "-env:UserInstallation="
                            + folder.resolve("profile-" + language).toUri(),
                    "--headless",
                    "--norestore",
                    "--convert-to",
                    as,
                    "--outdir",
                    out.toString()));
            if (file.toString().endsWith(".csv")) {
                command.add("--infilter=CSV:44,34,76,1,,0,false,true");
            }
            command.add(file.toString());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.log").toFile());
            builder.environment().put("LC_ALL", language + ".UTF-8");
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice took over two minutes");
            }
            String name = file.getFileName().toString();
            Path made = out.resolve(name.substring(0, name.lastIndexOf('.')) + "." + as.substring(0, as.indexOf(':')));
            if (!Files.exists(made)) {
                throw new IllegalStateException("LibreOffice wrote no " + made.getFileName() + ": "
                        + Files.readString(folder.resolve("soffice.log")));
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Path onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "")
                                .split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}

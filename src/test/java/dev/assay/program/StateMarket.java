package dev.assay.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The starter with a market {@code state}, which replaces one common rule, removes another and adds a third. */
public final class StateMarket {
    private static final List<String> FILES =
            List.of("market.json", "budget.drl", "cases/town.json", "cases/village.json");

    private StateMarket() {}

    /** The files of {@code demo} and of its market. */
    public static ProgramFiles in(Path home) {
        TreeMap<String, byte[]> contents = new TreeMap<>(StarterFiles.in(home).contents());
        FILES.forEach(f -> contents.put("rules/demo/markets/state/" + f, bytes(f)));
        return ProgramFiles.of("demo", contents);
    }

    /** The same in the folder. */
    public static ProgramFiles written(Path home) {
        ProgramFiles files = in(home);
        files.contents().forEach((path, bytes) -> {
            try {
                Path file = home.resolve(path);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, bytes);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        return files;
    }

    /** Public bodies belong to the market. */
    public static ProgramFiles byAnswer(ProgramFiles files) {
        return StarterFiles.edited(
                files,
                "rules/demo/program.json",
                "\"collateralLimit\": 3",
                "\"collateralLimit\": 3, \"market\": { \"question\": \"organisation\", \"values\": { \"public\": \"state\" } }");
    }

    /** With one more file. */
    public static ProgramFiles with(ProgramFiles files, String path, String text) {
        TreeMap<String, byte[]> contents = new TreeMap<>(files.contents());
        contents.put(path, text.getBytes(StandardCharsets.UTF_8));
        return ProgramFiles.of(files.program(), contents);
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(StateMarket.class.getResourceAsStream("/program/state/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

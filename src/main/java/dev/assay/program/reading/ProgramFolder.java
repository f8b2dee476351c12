package dev.assay.program.reading;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.ProgramFiles;
import dev.assay.program.ProgramId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds programs in a home folder and gathers their files: only plain files inside home, of reasonable size. Reads no meaning. */
public final class ProgramFolder {
    private static final int LARGEST = 16 << 20;
    private static final long LARGEST_TOGETHER = 64L << 20;
    private static final int MOST = 5_000;
    private static final Set<FileNames.Kind> RULES =
            Set.of(FileNames.Kind.RULES, FileNames.Kind.TABLE, FileNames.Kind.MISNAMED_RULES);

    private final Path home;

    /**
     * @param home folder with {@code questionnaires/} and {@code rules/}
     */
    public ProgramFolder(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /**
     * What was found.
     *
     * @param files as far as they could be read
     * @param problems files that could not be, or that no release reads yet
     */
    public record Found(ProgramFiles files, List<Problem> problems) {}

    /** The home folder. */
    public Path home() {
        return home;
    }

    /** Names of the folders in {@code rules/}, well formed or not, without hidden and temporary ones. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (Path entry : list(home.resolve("rules"))) {
            String name = entry.getFileName().toString();
            if (!FileNames.isTemporary(name) && Files.isDirectory(entry)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether there is a folder of a program of this name. */
    public boolean exists(String id) {
        return ProgramId.isWellFormed(id)
                && Files.isDirectory(home.resolve("rules").resolve(id));
    }

    /**
     * Gathers the files of a program; none of one that cannot be called so.
     *
     * @param id name of a folder
     */
    public Found read(String id) {
        if (!ProgramId.isWellFormed(id)) {
            return new Found(ProgramFiles.of(id, Map.of()), List.of());
        }
        Gathering gathering = new Gathering(id);
        gathering.folder(home.resolve("rules").resolve(id));
        gathering.questionnaire();
        return new Found(ProgramFiles.of(id, gathering.contents), gathering.problems.sorted());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().limit(MOST + 1L).toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    private String name(Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    /** One walk through one program's folder. */
    private final class Gathering {
        private final TreeMap<String, byte[]> contents = new TreeMap<>();
        private final Problems problems = new Problems();
        private final String id;
        private long together;

        Gathering(String id) {
            this.id = id;
        }

        void folder(Path folder) {
            folder(folder, false);
        }

        private void folder(Path folder, boolean isMarket) {
            if (!isInside(folder)) {
                return;
            }
            List<Path> entries = list(folder);
            if (entries.size() > MOST) {
                error(
                        "too-many-files",
                        folder,
                        "There are more than " + MOST
                                + " files in this folder. Only rules, collateral and cases belong here.");
            }
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (FileNames.isTemporary(name)) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    subfolder(entry, name, isMarket);
                } else {
                    file(entry, name);
                }
            }
        }

        private void file(Path file, String name) {
            switch (FileNames.kind(name)) {
                case RULES, TABLE, JSON -> take(file);
                case MISNAMED_RULES ->
                    error(
                            "misnamed-rules",
                            file,
                            "This looks like rules, but only files whose names end in .drl, .drl.csv or .drl.xlsx are read. "
                                    + FileNames.advice(name));
                case SHEET ->
                    problems.add(Problem.warning(
                            "sheet-not-read",
                            Place.of(name(file)),
                            "This is not read: the name of a decision table ends in .drl.csv or .drl.xlsx. "
                                    + FileNames.advice(name)));
                case OTHER -> {}
            }
        }

        private void subfolder(Path folder, String name, boolean ofMarket) {
            if (name.equals("cases")) {
                if (isInside(folder)) {
                    cases(folder);
                }
            } else if (name.equals("markets") && !ofMarket) {
                if (isInside(folder)) {
                    markets(folder);
                }
            } else if (FileNames.isRules(name)) {
                error(
                        "not-a-plain-file",
                        folder,
                        "This is a folder, though its name is that of a rule file. Rename it, or move it elsewhere.");
            } else if (holdsRules(folder) && isInside(folder)) {
                error("rules-too-deep", folder, tooDeep(folder, name, ofMarket));
            } else if (!ofMarket
                    && isMeantForMarkets(name)
                    && list(folder).stream().anyMatch(this::isMarket)) {
                error(
                        "rules-too-deep",
                        folder,
                        "Markets lie in a folder called 'markets', and nothing is read here. Rename it to markets.");
            }
        }

        private static boolean isMeantForMarkets(String name) {
            return Nearest.to(name, List.of("markets")).isPresent();
        }

        private boolean isMarket(Path folder) {
            return Files.isDirectory(folder)
                    && (holdsRules(folder) || Files.exists(folder.resolve("market.json"), LinkOption.NOFOLLOW_LINKS));
        }

        private static boolean holdsRules(Path folder) {
            return list(folder).stream()
                    .map(f -> FileNames.kind(f.getFileName().toString()))
                    .anyMatch(RULES::contains);
        }

        /** Moved up, rules count everywhere, so that is not advised where a market may be meant. */
        private String tooDeep(Path folder, String name, boolean ofMarket) {
            String path = name(folder);
            String up = path.substring(0, path.lastIndexOf('/') + 1);
            if (ofMarket) {
                return "Rules in a folder of a market's folder are not read. Move them up, into " + up + ".";
            }
            boolean nameless = isMeantForMarkets(name) || !ProgramId.isForm(name);
            return "Rules in a folder of a folder are not read. If they count in one market only, did you mean markets/"
                    + (nameless ? "emea" : name) + "/? If they count everywhere, move them up, into " + up + ".";
        }

        private void markets(Path folder) {
            for (Path entry : list(folder)) {
                String name = entry.getFileName().toString();
                if (FileNames.isTemporary(name)) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    folder(entry, true);
                    empty(entry, name);
                } else if (FileNames.kind(name) == FileNames.Kind.JSON || RULES.contains(FileNames.kind(name))) {
                    error(
                            "outside-market",
                            entry,
                            "Here lie only the folders of markets, such as markets/emea/. Move this file into one of them, or up into rules/"
                                    + id + "/ if it counts everywhere.");
                }
            }
        }

        /** A folder that git does not even keep, or in which all is called otherwise. */
        private void empty(Path market, String name) {
            String within = name(market) + "/";
            boolean read = contents.keySet().stream().anyMatch(p -> p.startsWith(within));
            if (!read && problems.sorted().stream().noneMatch(p -> isWithin(p, name(market)))) {
                problems.add(Problem.warning(
                        "empty-market",
                        Place.of(within),
                        "There is nothing to read in this folder, so there is no market '" + name
                                + "'. Put its rules or its market.json here, or delete the folder."));
            }
        }

        private static boolean isWithin(Problem problem, String folder) {
            String file = problem.place().file();
            return file != null && (file.equals(folder) || file.startsWith(folder + "/"));
        }

        private void cases(Path folder) {
            for (Path entry : list(folder)) {
                String name = entry.getFileName().toString();
                if (FileNames.isTemporary(name) || FileNames.kind(name) != FileNames.Kind.JSON) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    error("cases-too-deep", entry, "A folder cannot be a case; cases lie flat in cases/.");
                } else {
                    take(entry);
                }
            }
        }

        void questionnaire() {
            byte[] program = contents.get("rules/" + id + "/program.json");
            String named = program == null ? id : QuestionnaireName.in(program).orElse(id);
            Path file = home.resolve("questionnaires").resolve(named + ".json");
            if (ProgramId.isWellFormed(named) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                take(file);
            }
        }

        private void take(Path file) {
            if (!isInside(file)) {
                return;
            }
            if (!Files.isRegularFile(file)) {
                error("not-a-plain-file", file, "This is not a plain file; only plain files are read.");
                return;
            }
            read(file).ifPresent(bytes -> {
                together += bytes.length;
                if (together <= LARGEST_TOGETHER) {
                    contents.put(name(file), bytes);
                } else if (together - bytes.length <= LARGEST_TOGETHER) {
                    error(
                            "program-too-large",
                            file,
                            "With this file the program is over " + (LARGEST_TOGETHER >> 20)
                                    + " MB, the most that is read.");
                }
            });
        }

        private Optional<byte[]> read(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length <= LARGEST) {
                    return Optional.of(bytes);
                }
                error("file-too-large", file, "This file is over " + (LARGEST >> 20) + " MB, the most that is read.");
            } catch (NoSuchFileException gone) {
                // An editor has just renamed it; the next look finds what there is then.
            } catch (IOException unreadable) {
                error("unreadable-file", file, "This file cannot be read. Who may read it?");
            }
            return Optional.empty();
        }

        private boolean isInside(Path path) {
            try {
                if (path.toRealPath().startsWith(home.toRealPath())) {
                    return true;
                }
                error(
                        "outside-home",
                        path,
                        "This is a link that leads out of the home folder; only what is inside is read. Put the file itself here.");
            } catch (NoSuchFileException gone) {
                if (Files.isSymbolicLink(path)) {
                    error("dangling-link", path, "This is a link to something that does not exist.");
                }
            } catch (IOException unreadable) {
                error("unreadable-file", path, "This cannot be read. Who may read it?");
            }
            return false;
        }

        private void error(String code, Path file, String message) {
            problems.add(Problem.error(code, Place.of(name(file)), message));
        }
    }
}

package dev.assay.program.reading;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.ProgramFiles;
import dev.assay.program.ProgramId;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** One walk through one program's folder. */
final class Gathering {
    private static final Set<FileNames.Kind> RULES =
            Set.of(FileNames.Kind.RULES, FileNames.Kind.TABLE, FileNames.Kind.MISNAMED_RULES);

    private final Path home;
    private final String id;
    private final Problems problems = new Problems();
    private final PlainFiles plain;

    Gathering(Path home, String id) {
        this.home = home;
        this.id = id;
        this.plain = new PlainFiles(home, problems);
    }

    /** Walks. */
    ProgramFolder.Found found() {
        folder(home.resolve("rules").resolve(id), false);
        questionnaire();
        return new ProgramFolder.Found(ProgramFiles.of(id, plain.contents()), problems.sorted());
    }

    private void folder(Path folder, boolean isMarket) {
        if (!plain.isInside(folder)) {
            return;
        }
        List<Path> entries = PlainFiles.list(folder);
        if (entries.size() > PlainFiles.MOST) {
            plain.error(
                    "too-many-files",
                    folder,
                    "There are more than " + PlainFiles.MOST
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
            case RULES, TABLE, JSON -> plain.take(file);
            case MISNAMED_RULES ->
                plain.error(
                        "misnamed-rules",
                        file,
                        "This looks like rules, but only files whose names end in .drl, .drl.csv or .drl.xlsx are read. "
                                + FileNames.advice(name));
            case SHEET ->
                problems.add(Problem.warning(
                        "sheet-not-read",
                        Place.of(plain.name(file)),
                        "This is not read: the name of a decision table ends in .drl.csv or .drl.xlsx. "
                                + FileNames.advice(name)));
            case OTHER -> {}
        }
    }

    private void subfolder(Path folder, String name, boolean ofMarket) {
        if (name.equals("cases")) {
            if (plain.isInside(folder)) {
                cases(folder);
            }
        } else if (name.equals("markets") && !ofMarket) {
            if (plain.isInside(folder)) {
                markets(folder);
            }
        } else if (FileNames.isRules(name)) {
            plain.error(
                    "not-a-plain-file",
                    folder,
                    "This is a folder, though its name is that of a rule file. Rename it, or move it elsewhere.");
        } else if (holdsRules(folder) && plain.isInside(folder)) {
            plain.error("rules-too-deep", folder, tooDeep(folder, name, ofMarket));
        } else if (!ofMarket
                && isMeantForMarkets(name)
                && PlainFiles.list(folder).stream().anyMatch(this::isMarket)) {
            plain.error(
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
        return PlainFiles.list(folder).stream()
                .map(f -> FileNames.kind(f.getFileName().toString()))
                .anyMatch(RULES::contains);
    }

    /** Moved up, rules count everywhere, so that is not advised where a market may be meant. */
    private String tooDeep(Path folder, String name, boolean ofMarket) {
        String path = plain.name(folder);
        String up = path.substring(0, path.lastIndexOf('/') + 1);
        if (ofMarket) {
            return "Rules in a folder of a market's folder are not read. Move them up, into " + up + ".";
        }
        boolean nameless = isMeantForMarkets(name) || !ProgramId.isForm(name);
        return "Rules in a folder of a folder are not read. If they count in one market only, did you mean markets/"
                + (nameless ? "emea" : name) + "/? If they count everywhere, move them up, into " + up + ".";
    }

    private void markets(Path folder) {
        for (Path entry : PlainFiles.list(folder)) {
            String name = entry.getFileName().toString();
            if (FileNames.isTemporary(name)) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                folder(entry, true);
                empty(entry, name);
            } else if (FileNames.kind(name) == FileNames.Kind.JSON || RULES.contains(FileNames.kind(name))) {
                plain.error(
                        "outside-market",
                        entry,
                        "Here lie only the folders of markets, such as markets/emea/. Move this file into one of them, or up into rules/"
                                + id + "/ if it counts everywhere.");
            }
        }
    }

    /** A folder that git does not even keep, or in which all is called otherwise. */
    private void empty(Path market, String name) {
        String within = plain.name(market) + "/";
        boolean read = plain.contents().keySet().stream().anyMatch(p -> p.startsWith(within));
        if (!read && problems.sorted().stream().noneMatch(p -> isWithin(p, plain.name(market)))) {
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
        for (Path entry : PlainFiles.list(folder)) {
            String name = entry.getFileName().toString();
            if (FileNames.isTemporary(name) || FileNames.kind(name) != FileNames.Kind.JSON) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                plain.error("cases-too-deep", entry, "A folder cannot be a case; cases lie flat in cases/.");
            } else {
                plain.take(entry);
            }
        }
    }

    private void questionnaire() {
        byte[] program = plain.contents().get("rules/" + id + "/program.json");
        String named = program == null ? id : QuestionnaireName.in(program).orElse(id);
        Path file = home.resolve("questionnaires").resolve(named + ".json");
        if (ProgramId.isWellFormed(named) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            plain.take(file);
        }
    }
}

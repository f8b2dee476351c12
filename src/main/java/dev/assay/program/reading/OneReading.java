package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Case;
import dev.assay.program.Markets;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.ProgramId;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.QuestionnaireReader;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.drl.KnownFiles;
import dev.assay.ruleset.drl.RulesetReader;
import dev.assay.ruleset.engine.Classifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of one program: goes on after a problem as long as what follows would not only repeat it. */
final class OneReading {
    private final ProgramFiles files;
    private final Clock clock;
    /** Null for files that were good once. */
    private final @Nullable KnownFiles known;

    private final Problems problems = new Problems();
    private final JsonFiles json;

    private OneReading(ProgramFolder.Found found, Clock clock, @Nullable KnownFiles known) {
        this.files = found.files();
        this.json = new JsonFiles(found.files(), problems);
        this.clock = clock;
        this.known = known;
        problems.addAll(found.problems());
    }

    static Reading of(ProgramFolder.Found found, Clock clock, KnownFiles known) {
        return new OneReading(found, clock, known).read();
    }

    /** Of files that were good once: what is wrong with their cases or mapping by now keeps nobody from classifying. */
    static Reading ofKept(ProgramFiles files, Clock clock) {
        return new OneReading(new ProgramFolder.Found(files, List.of()), clock, null).read();
    }

    static Optional<Vocabulary> wordsOfKept(ProgramFiles files, Clock clock) {
        OneReading reading = new OneReading(new ProgramFolder.Found(files, List.of()), clock, null);
        ProgramDefinition definition = reading.definition();
        return Optional.ofNullable(
                reading.vocabulary(definition, reading.questionnaire(definition), reading.catalogue(definition)));
    }

    private Reading read() {
        ProgramDefinition definition = definition();
        Questionnaire questionnaire = questionnaire(definition);
        List<CollateralItem> catalogue = catalogue(definition);
        Vocabulary vocabulary = vocabulary(definition, questionnaire, catalogue);
        Ruleset ruleset = vocabulary == null ? null : ruleset(vocabulary);
        List<Case> cases = cases(definition, vocabulary, ruleset);
        if (questionnaire != null) {
            mapping(questionnaire);
        }
        unread();
        List<Problem> told = problems.sorted().stream()
                .map(p -> known == null && isBeside(p) ? p.asWarning() : p)
                .toList();
        Program program = definition == null
                        || vocabulary == null
                        || ruleset == null
                        || told.stream().anyMatch(Problem::isError)
                ? null
                : program(definition, vocabulary, ruleset, cases);
        return new Reading(program, told, files);
    }

    private boolean isBeside(Problem problem) {
        String file = Objects.requireNonNullElse(problem.place().file(), "");
        return file.startsWith(files.folder() + "cases/") || file.equals(files.folder() + "mapping.json");
    }

    private Program program(ProgramDefinition definition, Vocabulary vocabulary, Ruleset ruleset, List<Case> cases) {
        return new Program(
                definition.id(),
                definition.title(),
                definition.language(),
                vocabulary,
                ruleset,
                new AnswerCheck(vocabulary.questionnaire()),
                new Classifier(ruleset),
                Markets.NONE,
                cases,
                files,
                files.revision());
    }

    private @Nullable ProgramDefinition definition() {
        Optional<Problem> name = ProgramId.problem(files.program(), Place.of("rules/" + files.program()));
        if (name.isPresent()) {
            problems.add(name.get());
            return null;
        }
        String path = files.folder() + "program.json";
        if (!files.contents().containsKey(path)) {
            problems.add(
                    Problem.error(
                            "no-program-json",
                            Place.of(path),
                            "There is no program.json here; it names the questionnaire, the segments and the tiers. `./assay new` makes one to begin with."));
            return null;
        }
        Document document = json.read(path, ProgramSchema.PROGRAM);
        return document.root().isObject() ? new DefinitionReader(problems).read(document, files.program()) : null;
    }

    private @Nullable Questionnaire questionnaire(@Nullable ProgramDefinition definition) {
        String name = definition == null ? files.program() : definition.questionnaire();
        String path = "questionnaires/" + name + ".json";
        byte[] bytes = files.contents().get(path);
        if (bytes == null) {
            if (definition != null && ProgramId.isWellFormed(name)) {
                problems.add(Problem.error(
                        "no-questionnaire",
                        json.place(files.folder() + "program.json", "/questionnaire"),
                        "There is no questionnaire '" + name + "': the file " + path + " is missing."));
            }
            return null;
        }
        QuestionnaireReader.Reading reading = new QuestionnaireReader().read(json.text(path));
        problems.addAll(reading.problems());
        return reading.questionnaire();
    }

    private List<CollateralItem> catalogue(@Nullable ProgramDefinition definition) {
        String path = files.folder() + "collateral.json";
        if (!files.contents().containsKey(path)) {
            return List.of();
        }
        Document document = json.read(path, ProgramSchema.COLLATERAL);
        if (definition == null || !document.root().isArray()) {
            return List.of();
        }
        return new CollateralReader(problems, new Expiry(today(definition.zone())))
                .read(document, hidesNames() ? null : definition.segmentIds());
    }

    /** Null when rules checked against it would only repeat what is wrong with it. */
    private @Nullable Vocabulary vocabulary(
            @Nullable ProgramDefinition definition,
            @Nullable Questionnaire questionnaire,
            List<CollateralItem> catalogue) {
        if (definition == null || questionnaire == null || hidesNames()) {
            return null;
        }
        return new Vocabulary(
                definition.id(),
                questionnaire,
                definition.segments(),
                definition.tiers(),
                definition.defaultTier(),
                definition.score(),
                catalogue,
                definition.collateralLimit(),
                definition.zone());
    }

    /** Whether names that rules use may be missing because of an error so far. */
    private boolean hidesNames() {
        return problems.sorted().stream().filter(Problem::isError).anyMatch(this::hidesNames);
    }

    private boolean hidesNames(Problem problem) {
        String file = problem.place().file();
        if (file == null || !file.endsWith(".json")) {
            return false;
        }
        String pointer = Objects.requireNonNullElse(problem.place().pointer(), "");
        if (file.equals(files.folder() + "collateral.json")) {
            return pointer.isEmpty() || pointer.endsWith("/id");
        }
        return file.equals(files.folder() + "program.json")
                && (pointer.isEmpty() || pointer.matches("/(segments|tiers)(/\\d+(/id)?)?"));
    }

    private @Nullable Ruleset ruleset(Vocabulary vocabulary) {
        List<RuleFile> rules = new ArrayList<>();
        files.contents().forEach((path, bytes) -> {
            FileNames.Kind kind = FileNames.kind(path);
            if (kind == FileNames.Kind.RULES || kind == FileNames.Kind.TABLE) {
                rules.add(new RuleFile(path, bytes));
            }
        });
        if (rules.isEmpty()) {
            problems.add(Problem.error(
                    "no-rules",
                    Place.of(files.folder()),
                    "There is no rule here: no file whose name ends in .drl, .drl.csv or .drl.xlsx."));
            return null;
        }
        var reading = known == null
                ? RulesetReader.restore(vocabulary, rules, today(vocabulary.zone()))
                : RulesetReader.read(vocabulary, rules, today(vocabulary.zone()), known);
        reading.problems().stream().map(json::placed).forEach(problems::add);
        return reading.ruleset();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    private List<Case> cases(
            @Nullable ProgramDefinition definition, @Nullable Vocabulary vocabulary, @Nullable Ruleset ruleset) {
        List<Rule> rules = ruleset == null ? null : ruleset.rules();
        CaseReader reader = definition == null || vocabulary == null
                ? null
                : new CaseReader(vocabulary, definition.language(), rules, problems);
        List<Case> cases = new ArrayList<>();
        for (String path : files.contents().keySet()) {
            if (path.startsWith(files.folder() + "cases/")) {
                Document document = json.read(path, ProgramSchema.CASE);
                if (reader != null && document.root().isObject()) {
                    cases.add(reader.read(document));
                }
            }
        }
        return cases;
    }

    private void mapping(Questionnaire questionnaire) {
        String path = files.folder() + "mapping.json";
        if (files.contents().containsKey(path)) {
            problems.addAll(MappingReader.read(json.text(path), questionnaire).problems());
        }
    }

    private void unread() {
        for (String path : files.contents().keySet()) {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            boolean flat = path.lastIndexOf('/') == files.folder().length() - 1 && path.startsWith(files.folder());
            if (flat
                    && name.endsWith(".json")
                    && !List.of("program.json", "collateral.json", "mapping.json")
                            .contains(name)) {
                problems.add(Problem.warning(
                        "file-not-read",
                        Place.of(path),
                        "No part of Assay reads a file of this name here. Cases belong into cases/."));
            }
        }
    }
}

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
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.QuestionnaireReader;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.drl.KnownFiles;
import dev.assay.ruleset.engine.Classifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of one program: goes on after a problem as long as what follows would not only repeat it. */
final class OneReading {
    private final ProgramFiles files;
    private final Clock clock;
    private final boolean kept;
    private final KnownFiles known;

    private final Problems problems = new Problems();
    private final JsonFiles json;

    /**
     * @param kept whether the files were good once
     * @param known what was read before; learns these files
     */
    private OneReading(ProgramFolder.Found found, Clock clock, boolean kept, KnownFiles known) {
        this.files = found.files();
        this.json = new JsonFiles(found.files(), problems);
        this.clock = clock;
        this.kept = kept;
        this.known = known;
        problems.addAll(found.problems());
    }

    static Reading of(ProgramFolder.Found found, Clock clock, KnownFiles known) {
        return new OneReading(found, clock, false, known).read();
    }

    /** Of files that were good once: what is wrong with their cases or mapping by now keeps nobody from classifying. */
    static Reading ofKept(ProgramFiles files, Clock clock) {
        return kept(files, clock).read();
    }

    static Optional<Vocabulary> wordsOfKept(ProgramFiles files, Clock clock) {
        OneReading reading = kept(files, clock);
        ProgramDefinition definition = reading.definition();
        return Optional.ofNullable(
                reading.vocabulary(definition, reading.questionnaire(definition), reading.catalogue(definition)));
    }

    private static OneReading kept(ProgramFiles files, Clock clock) {
        return new OneReading(new ProgramFolder.Found(files, List.of()), clock, true, new KnownFiles());
    }

    private Reading read() {
        RuleFiles.begin(files, known);
        ProgramDefinition definition = definition();
        Questionnaire questionnaire = questionnaire(definition);
        List<CollateralItem> catalogue = catalogue(definition);
        Vocabulary vocabulary = vocabulary(definition, questionnaire, catalogue);
        CasesReading cases = new CasesReading(files, json, problems);
        Parts parts = null;
        if (definition == null || vocabulary == null) {
            cases.readForm();
        } else {
            parts = parts(definition, vocabulary, cases);
        }
        if (questionnaire != null) {
            mapping(questionnaire);
        }
        unread();
        List<Problem> told = problems.sorted().stream()
                .map(p -> kept && isBeside(p) ? p.asWarning() : p)
                .toList();
        Program program = definition == null || parts == null || told.stream().anyMatch(Problem::isError)
                ? null
                : program(definition, parts);
        return new Reading(program, told, files);
    }

    private boolean isBeside(Problem problem) {
        String file = Objects.requireNonNullElse(problem.place().file(), "");
        return file.contains("/cases/") || file.equals(files.folder() + "mapping.json");
    }

    /** What stands on the words of a program. */
    private record Parts(Ruleset ruleset, Markets markets, List<Case> cases) {}

    private @Nullable Parts parts(ProgramDefinition definition, Vocabulary vocabulary, CasesReading cases) {
        Fields program = Fields.of(json.text(files.folder() + "program.json"));
        Question tells = program.object("market")
                .flatMap(m -> m.said("question"))
                .flatMap(q -> vocabulary.questionnaire().question(q.text()))
                .orElse(null);
        RuleFiles rules = new RuleFiles(files, json, today(vocabulary.zone()), kept, known, tells);
        if (rules.of(null).isEmpty()) {
            problems.add(Problem.error(
                    "no-rules",
                    Place.of(files.folder()),
                    "There is no rule here: no file whose name ends in .drl, .drl.csv or .drl.xlsx."));
            cases.readForm();
            return null;
        }
        var common = rules.common(vocabulary);
        MarketsReading.Read read = new MarketsReading(files, json, rules, problems).read(vocabulary, common);
        Markets markets = new MarketQuestionReader(
                        vocabulary.questionnaire(), new MarketFolders(files).names(), problems)
                .read(program, read.all());
        List<Case> all = cases.read(definition.language(), vocabulary, common.ruleset(), read);
        return common.ruleset() == null ? null : new Parts(common.ruleset(), markets, all);
    }

    private Program program(ProgramDefinition definition, Parts parts) {
        Vocabulary vocabulary = parts.ruleset().vocabulary();
        return new Program(
                definition.id(),
                definition.title(),
                definition.language(),
                vocabulary,
                parts.ruleset(),
                new AnswerCheck(vocabulary.questionnaire()),
                new Classifier(parts.ruleset(), parts.markets().questions()),
                parts.markets(),
                parts.cases(),
                files,
                files.revision(),
                definition.understanding());
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

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    private void mapping(Questionnaire questionnaire) {
        String path = files.folder() + "mapping.json";
        if (files.contents().containsKey(path)) {
            problems.addAll(MappingReader.read(json.text(path), questionnaire).problems());
        }
    }

    private void unread() {
        MarketFolders folders = new MarketFolders(files);
        unread(folders.flat(files.folder()), List.of("program.json", "collateral.json", "mapping.json"));
        folders.names().forEach(id -> unread(folders.flat(folders.folder(id)), List.of("market.json")));
    }

    private void unread(List<String> paths, List<String> read) {
        for (String path : paths) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (FileNames.kind(name) == FileNames.Kind.JSON && !read.contains(name.toLowerCase(Locale.ROOT))) {
                problems.add(Problem.warning(
                        "file-not-read",
                        Place.of(path),
                        "No part of Assay reads a file of this name here. Cases belong into cases/."));
            }
        }
    }
}

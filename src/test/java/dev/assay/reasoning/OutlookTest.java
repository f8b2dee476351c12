package dev.assay.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.StarterFiles;
import dev.assay.program.StateMarket;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said while the market is open is held to the engine on every set of answers, as far as rules tell answers apart: it chooses the market by the answers. */
class OutlookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** Both sides of every number that a rule or an askWhen compares with; null is unanswered. */
    private static final Map<String, List<Object>> ALL = Map.of(
            "organisation", List.of("company", "public", "private"),
            "employees", List.of(9, 10, 99, 100, 999, 1000, 4999, 5000),
            "need",
                    List.of(
                            List.of("save-time"),
                            List.of("save-money"),
                            List.of("learn"),
                            List.of("save-time", "save-money"),
                            List.of("save-time", "learn"),
                            List.of("save-money", "learn"),
                            List.of("save-time", "save-money", "learn")),
            "budget", List.of(0, 4999, 5000, 19999, 20000, 25000, 100000));

    @TempDir
    static Path home;

    private static ProgramFiles files;

    @BeforeAll
    static void write() {
        files = StateMarket.byAnswer(StateMarket.in(home));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{employees=5000}",
                "{organisation=public}",
                "{organisation=company, budget=20000}",
                "{need=learn}",
                "{organisation=?}",
                "{employees=5, need=save-time}"
            })
    void saysNeitherMoreNorLessThanTheEngineDecides(String given) {
        hold(program(files), read(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{organisation=public}",
                "{employees=5000}",
                "{employees=3}",
                "{organisation=public, employees=10}"
            })
    void saysNothingWrongWhereTheQuestionThatTellsTheMarketMayNotApply(String given) {
        ProgramFiles conditional = StarterFiles.edited(
                files,
                "questionnaires/demo.json",
                "\"id\": \"organisation\",",
                "\"id\": \"organisation\", \"askWhen\": \"employees >= 10\",");
        hold(program(conditional), read(given));
    }

    private static void hold(Program program, Map<String, Object> given) {
        AnswerCheck check = program.answerCheck();
        Answers answers = check.check(given, "en").answers();
        Outlook outlook = new Outlook(new Reasoning(program, DAY, null), answers, null);
        Possible possible = outlook.possible(Search.STEPS);

        List<Outcome> outcomes = new ArrayList<>();
        completions(program, answers, given)
                .forEach(all ->
                        outcomes.add(engine(program, check.check(all, "en").answers())));
        assertThat(outcomes).extracting(Outcome::tier).allMatch(possible.tier()::mayBe);
        assertThat(outcomes).extracting(o -> Optional.ofNullable(o.primary())).allMatch(possible.primary()::mayBe);
        assertThat(possible.tier().withinBudget()).isTrue();
        for (int s = 0; s < possible.members().size(); s++) {
            String id = program.vocabulary().segments().get(s).id();
            assertThat(outcomes)
                    .extracting(o -> o.members().contains(id))
                    .allMatch(possible.members().get(s)::mayBe);
        }
        possible.collateral()
                .settled()
                .ifPresent(list ->
                        assertThat(outcomes).extracting(Outcome::collateral).allMatch(list::equals));
        possible.tier()
                .possible()
                .forEach((tier, example) ->
                        assertThat(engine(program, example.answers()).tier()).isEqualTo(tier));
        possible.primary()
                .possible()
                .forEach((primary, example) -> assertThat(Optional.ofNullable(
                                engine(program, example.answers()).primary()))
                        .isEqualTo(primary));
        assertThat(possible.tier().settled().isPresent())
                .isEqualTo(outlook.certificates(new Facet.Tier(), Search.STEPS).size()
                        == outlook.worlds().size());
        holdIdle(program, possible, completions(program, answers, given));
    }

    /** An idle question makes no difference to anything, whatever the other answers are. */
    private static void holdIdle(Program program, Possible possible, List<Map<String, Object>> completions) {
        for (String idle : possible.idle()) {
            Map<Map<String, Object>, Outcome> byOthers = new LinkedHashMap<>();
            for (Map<String, Object> all : completions) {
                Map<String, Object> others = new LinkedHashMap<>(all);
                others.remove(idle);
                Outcome outcome =
                        engine(program, program.answerCheck().check(all, "en").answers());
                Outcome before = byOthers.putIfAbsent(others, outcome);
                assertThat(before == null || said(before).equals(said(outcome)))
                        .as("%s in %s", idle, all)
                        .isTrue();
            }
        }
    }

    private static List<Object> said(Outcome o) {
        return List.of(o.tier(), String.valueOf(o.primary()), o.members(), o.collateral());
    }

    private static List<Map<String, Object>> completions(Program program, Answers answers, Map<String, Object> given) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(new LinkedHashMap<>(given)));
        for (Question question : program.questionnaire().questions()) {
            if (given.containsKey(question.id()) || answers.unknown().contains(question.id())) {
                continue;
            }
            for (Map<String, Object> some : List.copyOf(all)) {
                for (Object answer : Objects.requireNonNull(ALL.get(question.id()))) {
                    Map<String, Object> more = new LinkedHashMap<>(some);
                    more.put(question.id(), answer);
                    all.add(more);
                }
            }
        }
        return all;
    }

    private static Outcome engine(Program program, Answers answers) {
        return RandomAnswers.outcome(
                program.classify(answers, RandomAnswers.atNoon(program.ruleset(), DAY, program.language())),
                program.ruleset());
    }

    private static Map<String, Object> read(String given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String one : given.substring(1, given.length() - 1).split(", ", -1)) {
            if (!one.isEmpty()) {
                answers.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
        }
        return answers;
    }

    @Test
    void theQuestionThatTellsTheMarketIsNeverIdleWhileItIsOpen() {
        Outlook outlook = new Outlook(new Reasoning(program(files), DAY, null), Answers.NONE, null);
        assertThat(outlook.worlds()).hasSize(2);
        assertThat(outlook.possible(Search.STEPS).idle()).doesNotContain("organisation");
    }

    @Test
    void keepsWhatWasAskedForLast() {
        Program program = program(files);
        KeptReasonings kept = new KeptReasonings(2);
        Reasoning english = kept.of(program, StarterFiles.CLOCK.instant(), null);
        assertThat(kept.of(program, StarterFiles.CLOCK.instant(), "en")).isSameAs(english);
        Reasoning german = kept.of(program, StarterFiles.CLOCK.instant(), "de");
        assertThat(german).isNotSameAs(english);
        assertThat(kept.of(program, StarterFiles.CLOCK.instant(), "en")).isSameAs(english);
        kept.of(program, StarterFiles.CLOCK.instant(), "fr");
        assertThat(kept.size()).isEqualTo(2);
        assertThat(kept.of(program, StarterFiles.CLOCK.instant(), "en")).isSameAs(english);
        assertThat(kept.of(program, StarterFiles.CLOCK.instant(), "de")).isNotSameAs(german);
        assertThat(kept.of(program, StarterFiles.CLOCK.instant().plusSeconds(86_400), "en"))
                .isNotSameAs(english);
    }

    private static Program program(ProgramFiles from) {
        Reading reading = new ProgramReader(home, StarterFiles.CLOCK).read(from);
        assertThat(reading.errors()).isEmpty();
        return Objects.requireNonNull(reading.program());
    }
}

package dev.assay.program.activation;

import static dev.assay.program.StarterFiles.CLOCK;
import static dev.assay.program.StarterFiles.edit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import dev.assay.program.StarterFiles;
import dev.assay.program.activation.FolderStatus.State;
import dev.assay.program.cases.CaseResult;
import dev.assay.program.reading.ProgramFolder;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.starter.Starter;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramsTest {
    private static final String RULES = "rules/demo/qualification.drl";
    private static final Duration A_WHILE = Duration.ofSeconds(3);

    @TempDir
    private Path home;

    private final FlakyHistory history = new FlakyHistory();
    private final ManualScheduler time = new ManualScheduler();

    @BeforeEach
    void starter() {
        StarterFiles.in(home);
    }

    private Programs start() {
        Programs programs = new Programs(home, history, CLOCK);
        programs.look();
        programs.watch(time);
        return programs;
    }

    private void editPoints(int from, int to) {
        edit(home, RULES, "conclude.score(" + from + ", \"Wants", "conclude.score(" + to + ", \"Wants");
    }

    private static Revision active(Programs programs) {
        return programs.active("demo").orElseThrow().revision();
    }

    private static FolderStatus folder(Programs programs) {
        return programs.status("demo").orElseThrow().folder();
    }

    @Test
    void atStartTheFolderIsActivatedAndKeptWhole() {
        Programs programs = start();
        Activation activation = history.of("demo").get(0);
        assertThat(activation.revision()).isEqualTo(active(programs));
        assertThat(activation.cause()).isEqualTo(Cause.FOLDER);
        assertThat(activation.at()).isEqualTo(CLOCK.instant());
        assertThat(history.files("demo", active(programs)).orElseThrow().contents())
                .hasSize(10);
        assertThat(ActivationReport.of(activation.report()))
                .isEqualTo(new ActivationReport(
                        java.util.List.of(),
                        java.util.List.of(
                                "A growing company without a budget is acceptable",
                                "A large organisation with a budget is a target",
                                "A public body with a budget is acceptable, not more",
                                "Who only wants to learn is no target"),
                        11,
                        11));
    }

    @Test
    void atStartAHalfWrittenFolderIsNotActivated() {
        Revision before = active(start());
        String whole = "conclude.score(15, \"Wants";
        edit(home, RULES, whole, "conclude.score(16, \"Wants");
        Programs restarted = new Programs(home, history, CLOCK);
        edit(home, RULES, "conclude.score(16, \"Wants", whole);
        edit(home, RULES, "// Over everything", "// Above everything");
        restarted.look();
        assertThat(active(restarted)).as("restored, and the folder moves").isEqualTo(before);
        restarted.look();
        assertThat(active(restarted)).isNotEqualTo(before);
        assertThat(history.of("demo")).hasSize(2);
    }

    @Test
    void atTheVeryFirstStartNothingIsActiveBeforeASecondLookSawTheSame() throws InterruptedException {
        Programs programs = new Programs(home, history, CLOCK);
        assertThat(history.of("demo")).isEmpty();
        assertThat(programs.awaitRest(Duration.ZERO)).isFalse();
        programs.look();
        assertThat(programs.awaitRest(Duration.ZERO)).isTrue();
        assertThat(programs.active("demo")).isPresent();
    }

    @Test
    void anEditIsActiveSoonAfterTheFolderRests() {
        Programs programs = start();
        Revision before = active(programs);
        editPoints(15, 18);
        edit(home, "rules/demo/cases/large-organisation.json", "\"score\": 60", "\"score\": 63");
        edit(home, "rules/demo/cases/public-body.json", "\"score\": 60", "\"score\": 63");
        time.pass(FolderWatch.LOOK);
        assertThat(active(programs))
                .as("after one look it may still be written")
                .isEqualTo(before);
        time.pass(FolderWatch.LOOK);
        assertThat(active(programs)).isNotEqualTo(before);
        assertThat(folder(programs).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aFileThatGrowsFromLookToLookIsNeverActivatedHalf() throws IOException {
        Programs programs = start();
        Path file = home.resolve("rules/demo/more.drl");
        Files.writeString(file, "package demo\n");
        for (int i = 0; i < 5; i++) {
            Files.writeString(
                    file,
                    Files.readString(file) + "rule \"Extra " + i
                            + "\"\nwhen\n    Prospect( employees >= 900000 )\nthen\n    conclude.score(1);\nend\n");
            time.pass(FolderWatch.LOOK);
            assertThat(history.of("demo")).hasSize(1);
        }
        time.pass(FolderWatch.LOOK);
        assertThat(programs.active("demo").orElseThrow().ruleset().rules()).hasSize(16);
        assertThat(history.of("demo")).hasSize(2);
    }

    @Test
    void whatEditorsLeaveBehindIsNoEdit() throws IOException {
        Programs programs = start();
        for (String name : new String[] {
            ".#segments.drl",
            "segments.drl~",
            ".segments.drl.swp",
            "#segments.drl#",
            "4913",
            "x.tmp",
            "segments.drl.bak",
            "~$rules.xlsx",
            "notes.txt"
        }) {
            Files.writeString(home.resolve("rules/demo").resolve(name), "half a ru");
        }
        time.pass(A_WHILE);
        assertThat(history.of("demo")).hasSize(1);
        assertThat(folder(programs).state()).isEqualTo(State.ACTIVE);
        assertThat(folder(programs).problems()).isEmpty();
    }

    @Test
    void anEditorThatReplacesTheFileByRenamingIsFollowed() throws IOException {
        Programs programs = start();
        Revision before = active(programs);
        Path file = home.resolve(RULES);
        Path draft = home.resolve("rules/demo/.qualification.drl.new");
        Files.writeString(draft, Files.readString(file) + "\n// a note\n");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        time.pass(A_WHILE);
        assertThat(active(programs)).isNotEqualTo(before);
    }

    @Test
    void withAnErrorTheLastGoodStaysAndTheStatusSaysWhy() {
        Programs programs = start();
        Revision before = active(programs);
        edit(home, RULES, "budget >= 5000", "budgt >= 5000");
        time.pass(A_WHILE);
        assertThat(active(programs)).isEqualTo(before);
        assertThat(folder(programs).state()).isEqualTo(State.REFUSED);
        assertThat(folder(programs).problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("budgt", "budget");
        edit(home, RULES, "budgt >= 5000", "budget >= 5000");
        time.pass(A_WHILE);
        assertThat(folder(programs).state()).isEqualTo(State.ACTIVE);
        assertThat(history.of("demo"))
                .as("back where it was: nothing to activate")
                .hasSize(1);
    }

    @Test
    void withAFailingCaseTheLastGoodStaysAndTheStatusNamesIt() {
        Programs programs = start();
        Revision before = active(programs);
        editPoints(15, 1);
        time.pass(A_WHILE);
        assertThat(active(programs)).isEqualTo(before);
        assertThat(folder(programs).state()).isEqualTo(State.REFUSED);
        assertThat(folder(programs).failures())
                .extracting(CaseResult::name)
                .containsExactly(
                        "A large organisation with a budget is a target",
                        "A public body with a budget is acceptable, not more");
    }

    @Test
    void aBrokenTableKeepsTheLastGoodLikeBrokenRules() throws IOException {
        Programs programs = start();
        Files.writeString(home.resolve("rules/demo/prices.drl.csv"), "RuleSet");
        time.pass(A_WHILE);
        assertThat(folder(programs).problems()).extracting(Problem::code).containsExactly("missing-package-name");
        Files.delete(home.resolve("rules/demo/prices.drl.csv"));
        time.pass(A_WHILE);
        assertThat(folder(programs).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void atStartTheLastGoodIsRestoredThoughTheFolderIsBroken() {
        Revision good = active(start());
        edit(home, RULES, "end", "ende");
        Programs restarted = start();
        assertThat(active(restarted)).isEqualTo(good);
        assertThat(folder(restarted).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aKeptRevisionThatCannotBeReadAnyMoreIsToldAndTheServerStarts() throws IOException {
        keep(StarterFiles.edited(
                new ProgramFolder(home).read("demo").files(), RULES, "budget >= 5000", "budgt >= 5000"));
        Files.move(home.resolve("rules/demo"), home.resolve("rules/.away"));
        Programs programs = start();
        assertThat(programs.active("demo")).isEmpty();
        assertThat(folder(programs).state()).isEqualTo(State.MISSING);
        assertThat(folder(programs).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("not-restored"))
                .satisfies(p -> assertThat(p.message())
                        .contains("could not be restored", "did you mean 'budget'?", "Put good files into the folder"));

        Files.move(home.resolve("rules/.away"), home.resolve("rules/demo"));
        time.pass(A_WHILE);
        assertThat(programs.active("demo")).isPresent();
        assertThat(folder(programs).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cases/student.json, non-target, nontarget",
        "qualification.drl, 'budget >= 5000', 'budget >= 5000, budget < 4000'",
        "qualification.drl, '@why(\"Tenders take a year\")', 'date-effective \"2026-02-01\" date-expires \"2026-01-01\"'"
    })
    void aKeptRevisionThatTodaysPolicyWouldRefuseIsRestored(String file, String find, String replace)
            throws IOException {
        ProgramFiles kept =
                StarterFiles.edited(new ProgramFolder(home).read("demo").files(), "rules/demo/" + file, find, replace);
        assertThat(new ProgramReader(home, CLOCK).read(kept).program()).isNull();
        keep(kept);
        Files.move(home.resolve("rules/demo"), home.resolve("rules/.away"));
        assertThat(active(start())).isEqualTo(kept.revision());
    }

    @Test
    void aDamagedRevisionKeepsNobodyFromStartingAndTheFolderMendsIt() {
        new Starter(home).make("second", null);
        start();
        Revision kept = history.active().get("demo").revision();
        history.damage(kept);
        edit(home, RULES, "budget >= 5000", "budgt >= 5000");
        Programs restarted = start();
        assertThat(restarted.active("second")).isPresent();
        assertThat(restarted.active("demo")).isEmpty();
        assertThat(folder(restarted).problems())
                .extracting(Problem::code)
                .containsExactly("not-restored", "unknown-question");

        edit(home, RULES, "budgt >= 5000", "budget >= 5000");
        time.pass(A_WHILE);
        assertThat(active(restarted)).isEqualTo(kept);
        assertThat(folder(restarted).problems()).isEmpty();
        assertThat(history.files("demo", kept)).isPresent();
    }

    @Test
    void aDamagedRevisionKeepsNoOtherProgramFromBeingFollowed() {
        Programs programs = start();
        new Starter(home).make("second", null);
        time.pass(A_WHILE);
        Activation newest = history.active().get("demo");
        ProgramFiles changed = StarterFiles.edited(
                new ProgramFolder(home).read("demo").files(), RULES, "// Over everything", "// Above");
        keep(2, changed);
        history.damage(changed.revision());
        Revision second = active(programs, "second");
        ProgramFiles followed = StarterFiles.edited(
                new ProgramFolder(home).read("second").files(),
                "rules/second/qualification.drl",
                "// Over everything",
                "// Above");
        keep(2, followed);
        time.pass(Programs.FOLLOW);
        assertThat(active(programs)).isEqualTo(newest.revision());
        assertThat(folder(programs).problems()).extracting(Problem::code).containsExactly("not-restored");
        assertThat(active(programs, "second")).isEqualTo(followed.revision()).isNotEqualTo(second);
    }

    @Test
    void aProgramOverWhichAssayFailsBlocksNoOther() {
        edit(home, "rules/demo/program.json", "UTC", FaultyClock.ZONE);
        new Starter(home).make("second", null);
        Programs programs = new Programs(home, history, new FaultyClock());
        programs.look();
        programs.watch(time);
        assertThat(programs.active("second")).isPresent();
        assertThat(folder(programs).state()).isEqualTo(State.REFUSED);
        assertThat(folder(programs).problems()).extracting(Problem::code).containsExactly("assay-at-fault");

        edit(home, "rules/demo/program.json", FaultyClock.ZONE, "Europe/Berlin");
        time.pass(A_WHILE);
        assertThat(folder(programs).problems()).isEmpty();
        assertThat(folder(programs).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatExpiresIsToldAfterARestartAndWhenItsDayComes() {
        edit(home, RULES, "@why(\"Tenders take a year\")", "date-expires \"2026-07-10\"");
        TurningClock clock = new TurningClock();
        Programs programs = new Programs(home, history, clock);
        programs.look();
        programs.watch(time);
        time.pass(A_WHILE);
        assertThat(folder(programs).problems()).isEmpty();

        clock.turn(Duration.ofDays(20));
        time.pass(A_WHILE);
        assertThat(folder(programs).problems()).extracting(Problem::code).containsExactly("expires-soon");

        Programs restarted = new Programs(home, history, clock);
        restarted.look();
        assertThat(folder(restarted).problems()).extracting(Problem::code).containsExactly("expires-soon");

        clock.turn(Duration.ofDays(20));
        time.pass(A_WHILE);
        assertThat(folder(programs).problems()).extracting(Problem::code).contains("expired");
    }

    @Test
    void theStatusWarnsOfARuleThatNoCaseTriesAlsoAfterARestart() throws IOException {
        Files.delete(home.resolve("rules/demo/cases/public-body.json"));
        assertThat(folder(start()).problems()).extracting(Problem::code).contains("rule-without-case");
        assertThat(folder(start()).problems()).extracting(Problem::code).contains("rule-without-case");
    }

    private void keep(ProgramFiles files) {
        keep(1, files);
    }

    private void keep(int number, ProgramFiles files) {
        history.add(
                new Activation(
                        files.program(), number, files.revision(), CLOCK.instant(), Cause.FOLDER, "folder", null, "{}"),
                files);
    }

    private static Revision active(Programs programs, String id) {
        return programs.active(id).orElseThrow().revision();
    }

    @Test
    void aFolderWithAnImpossibleNameIsToldInTheStatus() throws IOException {
        Files.createDirectory(home.resolve("rules/My Program"));
        Programs programs = start();
        assertThat(programs.ids()).containsExactly("My Program", "demo");
        assertThat(programs.status("My Program").orElseThrow().folder().problems())
                .extracting(Problem::code)
                .containsExactly("bad-program-id");
        Files.delete(home.resolve("rules/My Program"));
        time.pass(A_WHILE);
        assertThat(programs.ids()).containsExactly("demo");
    }

    @Test
    void aBrokenFolderThatWasNeverGoodHasNothingActive() {
        edit(home, RULES, "budget >= 5000", "budgt >= 5000");
        Programs programs = start();
        assertThat(programs.active("demo")).isEmpty();
        assertThat(programs.status("demo").orElseThrow().active()).isNull();
        assertThat(folder(programs).problems()).hasSize(1);
    }

    @Test
    void aNewFolderIsPickedUpAndADeletedOneLeavesItsLastGood() throws IOException {
        Programs programs = start();
        new Starter(home).make("second", null);
        time.pass(A_WHILE);
        assertThat(programs.ids()).containsExactly("demo", "second");
        assertThat(programs.active("second")).isPresent();
        Files.move(home.resolve("rules/second"), home.resolve("rules/.gone"));
        time.pass(A_WHILE);
        assertThat(programs.active("second")).isPresent();
        assertThat(programs.status("second").orElseThrow().folder().state()).isEqualTo(State.MISSING);
    }

    @Test
    void whoHoldsAProgramFinishesOnIt() {
        Programs programs = start();
        Program held = programs.active("demo").orElseThrow();
        edit(home, RULES, "// Over everything", "// Above everything");
        time.pass(A_WHILE);
        assertThat(active(programs)).isNotEqualTo(held.revision());
        assertThat(held.classifier()
                        .classify(Answers.NONE, new Circumstances(CLOCK.instant(), null, null, Mode.FINAL))
                        .tier())
                .isEqualTo("non-target");
    }

    @Test
    void aRollbackStaysUntilTheFolderChangesAlsoAfterARestart() {
        Programs programs = start();
        Revision first = active(programs);
        edit(home, RULES, "// Over everything", "// Above everything");
        time.pass(A_WHILE);
        Revision second = active(programs);

        Rollback rollback = programs.rollback("demo", null, "ann");
        assertThat(rollback.problems()).isEmpty();
        assertThat(active(programs)).isEqualTo(first);
        assertThat(history.of("demo").get(0).cause()).isEqualTo(Cause.ROLLBACK);
        assertThat(history.of("demo").get(0).actor()).isEqualTo("ann");
        assertThat(folder(programs).state()).isEqualTo(State.ROLLED_BACK);
        time.pass(A_WHILE);
        assertThat(active(programs)).isEqualTo(first);

        Programs restarted = start();
        assertThat(active(restarted)).isEqualTo(first);
        assertThat(folder(restarted).state()).isEqualTo(State.ROLLED_BACK);

        edit(home, RULES, "// Above everything", "// Before everything");
        time.pass(A_WHILE);
        assertThat(active(restarted)).isNotIn(first, second);
        assertThat(folder(restarted).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatWasRolledBackFromComesBackByItsRevision() {
        Programs programs = start();
        edit(home, RULES, "// Over everything", "// Above everything");
        time.pass(A_WHILE);
        Revision second = active(programs);
        programs.rollback("demo", null, "ann");
        programs.rollback("demo", second.shortForm(), "ann");
        assertThat(active(programs)).isEqualTo(second);
        assertThat(folder(programs).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aRollbackByAnotherProcessIsFollowedWithinASecond() {
        Programs programs = start();
        Revision first = active(programs);
        edit(home, RULES, "// Over everything", "// Above everything");
        time.pass(A_WHILE);
        new Rollbacks(home, history, CLOCK).to("demo", first.hex().substring(0, 6), "command");
        time.pass(Programs.FOLLOW);
        assertThat(active(programs)).isEqualTo(first);
        assertThat(folder(programs).state()).isEqualTo(State.ROLLED_BACK);
    }

    @Test
    void aServerWithAnOlderFolderFollowsTheNewerActivation(@TempDir Path other) {
        Programs older = start();
        StarterFiles.in(other);
        edit(other, RULES, "// Over everything", "// Above everything");
        Programs newer = new Programs(other, history, CLOCK);
        newer.look();
        time.pass(A_WHILE);
        assertThat(active(older)).isEqualTo(active(newer));
        assertThat(folder(older).state()).isEqualTo(State.OVERTAKEN);
        new Starter(home).make("second", null);
        time.pass(A_WHILE);
        assertThat(active(older))
                .as("another program's change does not bring it back")
                .isEqualTo(active(newer));
    }

    @Test
    void whatCannotBeKeptIsNotActivatedAndTriedAgain() {
        Programs programs = start();
        Revision before = active(programs);
        history.away = true;
        edit(home, RULES, "// Over everything", "// Above everything");
        time.pass(A_WHILE);
        assertThat(active(programs)).isEqualTo(before);
        assertThat(folder(programs).state()).isEqualTo(State.NOT_KEPT);
        history.away = false;
        time.pass(A_WHILE);
        assertThat(active(programs)).isNotEqualTo(before);
        assertThat(folder(programs).state()).isEqualTo(State.ACTIVE);
    }
}

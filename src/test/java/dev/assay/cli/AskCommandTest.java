package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A whole interview, line by line. */
class AskCommandTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private int exit;

    /** What it wrote while somebody typed these lines. */
    private String asked(String typed, String... words) {
        StringWriter out = new StringWriter();
        AssayCommand assay = new AssayCommand(new Console(new PrintWriter(out), new PrintWriter(out), false), NOON);
        CommandLine line = new CommandLine(assay);
        line.addSubcommand(new AskCommand(assay, () -> new BufferedReader(new StringReader(typed))));
        exit = line.execute(words);
        return out.toString();
    }

    @Test
    void asksTheMostTellingQuestionFirstAndSaysWhereItStands() {
        String said = asked("resell\nstop\n", "ask", "b2b-saas");
        assertThat(said)
                .contains("Would you use it yourselves, resell it")
                .contains("tells Channel partner from Integrator, and can rule the prospect out")
                .contains(" 2  Resell it")
                .contains("Primary segment: Channel partner, whatever else is answered")
                .contains("Because");
        assertThat(exit).isZero();
    }

    @Test
    void takesAnOptionByItsNumber() {
        assertThat(asked("2\nstop\n", "ask", "b2b-saas")).contains("Channel partner, whatever else is answered");
    }

    @Test
    void saysWhatIsWrongWithAnAnswerAndAsksAgain() {
        String said = asked("9\nresel\n2\nstop\n", "ask", "b2b-saas");
        assertThat(said).contains("did you mean 'resell'").contains("Channel partner, whatever else is answered");
    }

    @Test
    void takesTheLastAnswerBack() {
        String said = asked("resell\nback\nuse\nstop\n", "ask", "b2b-saas");
        assertThat(said).contains("Taken back: relationship");
        assertThat(said.substring(said.indexOf("Taken back"))).contains("Tier: Target or Acceptable or Non-target");
    }

    @Test
    void thereIsNothingToTakeBackBeforeTheFirstAnswer() {
        assertThat(asked("back\nstop\n", "ask", "b2b-saas")).contains("This was the first question.");
    }

    @Test
    void dontKnowClosesAQuestion() {
        String said = asked("?\nstop\n", "ask", "b2b-saas");
        assertThat(said.split("Would you use it yourselves", -1)).hasSize(2);
    }

    @Test
    void whatIsKnownBeforehandIsNotAsked() {
        assertThat(asked("", "ask", "b2b-saas", "relationship=resell")).doesNotContain("Would you use it yourselves");
    }

    @Test
    void saysWhenToStop() {
        String said = asked("\n", "ask", "b2b-saas", "relationship=compete");
        assertThat(said).contains("You can stop").contains("Non-target, whatever else is answered");
        assertThat(exit).isZero();
    }

    @Test
    void endsWhereTheInputEnds() {
        assertThat(asked("", "ask", "retail-bank")).contains("How old are you?", "Because");
        assertThat(exit).isZero();
    }

    @Test
    void asksInAnotherLanguage() {
        assertThat(asked("", "ask", "retail-bank", "--language", "de")).doesNotContain("How old are you?");
    }

    @Test
    void recordsTheDecision() {
        String database = folder.resolve("asked.db").toString();
        String said = asked("resell\nstop\n", "ask", "b2b-saas", "--record", "--database", database);
        assertThat(said).contains("Recorded as decision ");
    }
}

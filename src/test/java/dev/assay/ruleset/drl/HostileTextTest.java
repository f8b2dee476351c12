package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text of people who want to harm: each gives a clear problem, soon, and nothing of it ever runs. */
class HostileTextTest {
    /** What hostile code would set; it stands in no other test. */
    public static volatile boolean touched;

    private static final String CANARY = "assay.hostile.canary";
    private static final String CALL = HostileTextTest.class.getName() + ".touch()";
    private static final Vocabulary VOCABULARY = SampleVocabulary.b2bSaas();
    /** A bound that only an endless loop or a square cost would pass, not a measure of speed. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** Called by rule text if rule text could call anything. */
    public static boolean touch() {
        touched = true;
        System.setProperty(CANARY, "touched");
        return true;
    }

    @BeforeEach
    void untouched() {
        touched = false;
        System.clearProperty(CANARY);
    }

    @AfterEach
    void nothingRan() {
        assertThat(touched).isFalse();
        assertThat(System.getProperty(CANARY)).isNull();
        assertThat(folder.resolve("canary")).doesNotExist();
    }

    static Stream<String> code() {
        String set = "System.setProperty(\"" + CANARY + "\", \"x\")";
        List<String> texts = new ArrayList<>();
        for (String constraint : List.of(
                CALL,
                CALL + " == true",
                "eval( " + CALL + " )",
                "employees == " + CALL,
                "employees == ( " + CALL + " ? 1 : 2 )",
                "employees > 5 && " + CALL,
                "company == \"${" + CALL + "}\" + " + CALL,
                "company == new java.io.File(\"canary\").createNewFile()",
                "this.getClass().forName(\"" + HostileTextTest.class.getName() + "\") != null",
                "class.classLoader.parent != null",
                "employees in ( " + CALL + " )",
                "company matches " + CALL,
                "$x : " + CALL,
                "$x := employees",
                "employees == 5 || eval(" + set + " == null)",
                "company == \"a\\u0022, " + CALL + ", \\u0022\"",
                "company#" + HostileTextTest.class.getName() + ".touched",
                "employees soundslike " + CALL,
                "employees == @{" + CALL + "}",
                "employees < 5; " + CALL + ";")) {
            texts.add(rule("", "Prospect( " + constraint + " )", "conclude.score(1);"));
        }
        for (String pattern : List.of(
                "eval( " + CALL + " )",
                "Prospect() from " + CALL,
                "accumulate( Prospect( $e : employees ), init( " + CALL + "; ) action( ) result( 1 ) )",
                "Number() from accumulate( Prospect(), init(" + set + ";), action(), result(1) )",
                "Prospect() from entry-point " + CALL,
                "forall( Prospect() )",
                "Prospect() do[evil]",
                "if ( " + CALL + " ) break[evil]",
                "/prospects[ " + CALL + " ]",
                "?query( " + CALL + "; )",
                HostileTextTest.class.getName() + "( touched == false )",
                "java.util.ArrayList( size == 0 )",
                "Prospect() over window:length( " + CALL + " )",
                "not( eval( " + CALL + " ) )")) {
            texts.add(rule("", pattern, "conclude.score(1);"));
        }
        for (String consequence : List.of(
                CALL + ";",
                set + ";",
                "conclude.score(" + CALL + ");",
                "conclude.score(1, \"x\" + " + CALL + ");",
                "conclude.score(1); " + CALL + ";",
                "conclude.score(1) ; } static { " + CALL + "; } void f() {",
                "while (true) {}",
                "drools.getKnowledgeRuntime().dispose();",
                "kcontext.getKieRuntime().halt();",
                "modify( $p ) { setEmployees( 5 ) }",
                "insert( new Object() );",
                "try { " + CALL + "; } finally { }",
                "/* \\u002a\\u002f " + CALL + "; */ conclude.score(1);",
                "// \\u000a " + CALL + ";\n    conclude.score(1);",
                "conclude.getClass().forName(\"" + HostileTextTest.class.getName() + "\");",
                "#{" + CALL + "}",
                "<% " + CALL + " %>",
                "Runnable r = () -> " + CALL + "; r.run();",
                "conclude.score(1);\nend\nfunction boolean f() { return " + CALL + "; }\nrule \"x\" when then f();")) {
            texts.add(rule("", "Prospect( employees > 5 )", consequence));
        }
        for (String head : List.of(
                "@owner(" + CALL + ")",
                "@owner(\"x\" + " + CALL + ")",
                "@why( value = " + CALL + " )",
                "@java.lang.Deprecated(\"x\")",
                "@" + HostileTextTest.class.getName() + "(\"x\")",
                "@PropertyReactive",
                "@typesafe(false)",
                "salience ( " + CALL + " ? 1 : 2 )",
                "enabled ( " + CALL + " )",
                "timer ( cron: * * * * * ? )",
                "timer ( expr: " + CALL + " )",
                "calendars \"" + CALL + "\"",
                "dialect \"mvel\"",
                "duration ( 100 )",
                "date-effective \"\" + " + CALL,
                "agenda-group \"x\"",
                "extends \"Other\"")) {
            texts.add(rule(head, "Prospect( employees > 5 )", "conclude.score(1);"));
        }
        for (String top : List.of(
                "import " + HostileTextTest.class.getName() + ";",
                "import static " + HostileTextTest.class.getName() + ".touch;",
                "import function " + HostileTextTest.class.getName() + ".touch;",
                "import accumulate " + HostileTextTest.class.getName() + " touch;",
                "global java.io.File file;",
                "function void f() { " + CALL + "; }",
                "declare Evil extends java.io.File end",
                "declare enum Evil A(" + CALL + "); end",
                "declare window W Prospect() end",
                "declare entry-point E end",
                "declare trait Evil end",
                "query \"q\" eval( " + CALL + " ) end",
                "unit " + HostileTextTest.class.getName() + ";",
                "expander evil.dsl",
                "template header",
                "attributes salience 5",
                "salience 5",
                "#include \"/etc/passwd\"",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "${jndi:ldap://127.0.0.1/x}")) {
            texts.add("package b2b_saas\n" + top + "\n"
                    + rule("", "Prospect( employees > 5 )", "conclude.score(1);")
                            .substring(17));
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("code")
    void refusesProgramCode(String text) {
        List<Problem> problems = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).anyMatch(Problem::isError);
        assertPlain(problems);
    }

    @Test
    void refusesCharactersByNumberWhereverTheyStand() {
        for (String text : List.of(
                "// \\u000a\n" + rule("", "Prospect( employees > 5 )", "conclude.score(1);"),
                rule("@why(\"\\u0022\")", "Prospect( employees > 5 )", "conclude.score(1);"),
                rule("", "Prospect( company == \"\\u0022\" )", "conclude.score(1);"),
                rule("", "Prospect( employees > 5 )", "conclude.score(1, \"\\u0022\");"),
                rule("", "Prospect( employ\\u0065es > 5 )", "conclude.score(1);"))) {
            assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                    .extracting(Problem::code)
                    .containsExactly("unicode-escape");
        }
    }

    @Test
    void takesAnEscapedBackslashBeforeU() {
        assertThat(read(rule("", "Prospect( company matches \"\\\\\\\\upper\" )", "conclude.score(1);")
                        .getBytes(StandardCharsets.UTF_8)))
                .filteredOn(Problem::isError)
                .isEmpty();
    }

    @Test
    void takesAByteOrderMarkAtTheStartOnly() {
        String good = rule("", "Prospect( employees > 5 )", "conclude.score(1);");

        assertThat(read(("\ufeff" + good).getBytes(StandardCharsets.UTF_8)))
                .filteredOn(Problem::isError)
                .isEmpty();
        assertThat(codes((good + "\ufeff").getBytes(StandardCharsets.UTF_8))).containsExactly("control-character");
        assertThat(codes(good.getBytes(StandardCharsets.UTF_16))).containsExactly("not-utf-8");
        assertThat(codes(good.getBytes(StandardCharsets.UTF_16LE))).containsExactly("control-character");
        assertThat(codes(good.replace("employees", "\u00e9").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("not-utf-8");
        assertThat(codes((good + "\0").getBytes(StandardCharsets.UTF_8))).containsExactly("control-character");
        assertThat(codes((good + "// \u202e").getBytes(StandardCharsets.UTF_8))).containsExactly("control-character");
        assertThat(codes(new byte[0])).containsExactly("empty-file");
    }

    static Stream<String> large() {
        String name = "a".repeat(1_000_000);
        return Stream.of(
                "package b2b_saas\n" + "x".repeat(10_000_000),
                "package b2b_saas\n" + many(100_000, i -> "rule \"r" + i + "\" when then conclude.score(1); end\n"),
                "package b2b_saas\n" + many(40_000, i -> "rule \"r" + i + "\" when then end\n"),
                "package b2b_saas\n" + "rule ".repeat(300_000),
                "package b2b_saas\n" + "rule \"\" ".repeat(200_000),
                "package b2b_saas\n" + "rule \"x\" when not ".repeat(100_000),
                rule(
                        "",
                        "Prospect( company == \"" + name + "\" )",
                        "conclude.score(1, \"" + "b".repeat(900_000) + "\");"),
                rule("", "Prospect( " + name + " == 5 )", "conclude.score(1);"),
                rule("", name + "( employees == 5 )", "conclude.score(1);"),
                rule("@" + name + "(\"x\")", "Prospect( employees == 5 )", "conclude.score(1);"),
                rule("", "Prospect( employees == 5 )", "conclude." + name + "(1);"),
                rule(
                        "",
                        "Prospect( employees == " + "9".repeat(1_000_000) + " )",
                        "conclude.score(" + "9".repeat(900_000) + ");"),
                rule("", "Prospect( employees == 0." + "9".repeat(1_000_000) + " )", "conclude.score(1);"),
                rule("", nested(10_000, "(", "employees == 5", ")", "Prospect( ", " )"), "conclude.score(1);"),
                rule("", nested(10_000, "( ", "Prospect( employees > 5 )", " )", "", ""), "conclude.score(1);"),
                rule("", nested(10_000, "not ", "Prospect( employees > 5 )", "", "", ""), "conclude.score(1);"),
                rule("", nested(10_000, "not ( ", "Prospect( employees > 5 )", " )", "", ""), "conclude.score(1);"),
                rule("", nested(10_000, "[", "", "]", "", ""), "conclude.score(1);"),
                rule("", "Prospect( employees > 5 )", nested(10_000, "{", "", "}", "", "")),
                rule("", "Prospect( employees > 5 )", "conclude.score(" + nested(10_000, "(", "1", ")", "", "") + ");"),
                rule(
                        "",
                        "Prospect( " + many(100_000, i -> "employees > 1,") + " employees > 1 )",
                        "conclude.score(1);"),
                rule("", "Prospect( " + "employees > 1 && ".repeat(100_000) + "employees > 1 )", "conclude.score(1);"),
                rule("", "Prospect( " + "employees > 1 || ".repeat(100_000) + "employees > 1 )", "conclude.score(1);"),
                rule("", "Prospect( industri == 1, ".repeat(50_000) + " )", "conclude.score(1);"),
                rule("", "( " + "Prospect( employees > 1 ) or ".repeat(50_000) + "Prospect() )", "conclude.score(1);"),
                rule("", "( Prospect() or Score() ) ".repeat(30), "conclude.score(1);"),
                rule("", "Prospect( employees in ( " + "1, ".repeat(500_000) + "1 ) )", "conclude.score(1);"),
                rule("", "Prospect( employees > 5 )", "conclude.score(1);\n".repeat(100_000)),
                rule("", "Prospect( employees > 5 )", "conclude.score(1);".repeat(100_000)),
                rule("", "Prospect( employees > 5 )", "conclude.score(" + "1, ".repeat(500_000) + ");"),
                rule("@owner(\"x\") ".repeat(100_000), "Prospect( employees > 5 )", "conclude.score(1);"),
                rule("enabled true ".repeat(100_000), "Prospect( employees > 5 )", "conclude.score(1);"),
                rule("", "Prospect( employees > 5 )", "conclude.score(1, \"" + "{".repeat(9_000) + "\");"),
                rule("", "Prospect( company matches \"" + "(a*)*".repeat(100_000) + "\" )", "conclude.score(1);"),
                rule(
                        "",
                        "Prospect( company matches \"((((a{1,1000}){1,1000}){1,1000}){1,1000})\" )",
                        "conclude.score(1);"),
                "package b2b_saas\n" + "/*".repeat(3_900_000),
                "package b2b_saas\n" + "\"".repeat(7_900_000),
                "package b2b_saas\n" + "\u201c".repeat(600_000),
                "package b2b_saas\n" + "(".repeat(7_900_000),
                "package b2b_saas\n" + ")".repeat(7_900_000),
                "package b2b_saas\n" + "\n".repeat(7_900_000) + ";;",
                "package b2b_saas\n" + "\u00e9 ".repeat(600_000),
                "package b2b_saas\n" + "\"x\n".repeat(500_000),
                "package b2b_saas\n" + "rule \"x\n".repeat(800_000),
                "package " + "a.".repeat(900_000));
    }

    @ParameterizedTest
    @MethodSource("large")
    void answersInBoundedTime(String text) {
        List<Problem> problems =
                Assertions.assertTimeoutPreemptively(BOUND, () -> read(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(problems).anyMatch(Problem::isError);
        assertThat(problems).hasSizeLessThan(3 * Limits.PROBLEMS);
        assertPlain(problems);
    }

    @Test
    void refusesAHundredThousandRulesInManyFiles() {
        List<RuleFile> files = new ArrayList<>();
        for (int f = 0; f < 20; f++) {
            int file = f;
            String text = "package b2b_saas\n"
                    + many(5_000, i -> "rule \"r" + file + "x" + i + "\" when then conclude.score(1); end\n");
            files.add(new RuleFile("f" + f + ".drl", text.getBytes(StandardCharsets.UTF_8)));
        }

        Reading reading = Assertions.assertTimeoutPreemptively(BOUND, () -> RulesetReader.read(VOCABULARY, files));

        assertThat(reading.ruleset()).isNull();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("too-many-rules");
    }

    @Test
    void survivesRandomPiecesOfRules() throws Exception {
        byte[] sample = Files.readAllBytes(Path.of("rules/b2b-saas/segments.drl"));
        java.util.Random random = new java.util.Random(4711);
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int piece = 0; piece < 6; piece++) {
                int start = random.nextInt(sample.length);
                text.write(sample, start, Math.min(random.nextInt(400), sample.length - start));
            }
            assertPlain(Assertions.assertTimeoutPreemptively(BOUND, () -> read(text.toByteArray())));
        }
    }

    private static List<Problem> read(byte[] text) {
        return RulesetReader.read(VOCABULARY, List.of(new RuleFile("rules/b2b-saas/hostile.drl", text)))
                .problems();
    }

    private static List<String> codes(byte[] text) {
        return read(text).stream().filter(Problem::isError).map(Problem::code).toList();
    }

    /** Short sentences for people; nothing of Java or of the parser. */
    private static void assertPlain(List<Problem> problems) {
        for (Problem problem : problems) {
            assertThat(problem.message())
                    .hasSizeLessThan(700)
                    .doesNotContain("Exception", "ERR 10", "org.drools", "\tat ", "mismatched", "token '");
            assertThat(problem.place().file()).isNotNull();
        }
    }

    private static String rule(String head, String when, String then) {
        return "package b2b_saas\n\nrule \"Hostile\"\n    " + head + "\nwhen\n    " + when + "\nthen\n    " + then
                + "\nend\n";
    }

    private static String nested(int depth, String open, String inner, String close, String before, String after) {
        return before + open.repeat(depth) + inner + close.repeat(depth) + after;
    }

    private static String many(int count, java.util.function.IntFunction<String> text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(text.apply(i));
        }
        return out.toString();
    }
}

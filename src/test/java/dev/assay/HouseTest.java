package dev.assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house: which room (package below {@code dev.assay}) may use which, and what every room has. */
@AnalyzeClasses(packages = "dev.assay", importOptions = HouseTest.NoTests.class)
class HouseTest {

    /** Also where {@code -Dquick} puts them; ArchUnit's own option knows only target/test-classes. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    private static final Path SOURCES = Path.of("src/main/java");

    /** Each room with the rooms that it may use. Below {@code ALL} stand the doors: they may use every room above them. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            room("problem"),
            room("phrase"),
            room("document", "problem"),
            room("workbook"),
            room("storage", "problem"),
            room("webhook", "problem", "document", "storage"),
            room("condition", "problem", "phrase"),
            room("questionnaire", "problem", "document", "condition"),
            room("utterance", "problem", "condition", "questionnaire"),
            room("ruleset", "problem", "phrase", "workbook", "condition", "questionnaire"),
            room("program", "problem", "document", "storage", "condition", "questionnaire", "ruleset"),
            room("reasoning", "problem", "phrase", "condition", "questionnaire", "ruleset", "program"),
            room(
                    "decision",
                    "problem",
                    "document",
                    "storage",
                    "condition",
                    "questionnaire",
                    "ruleset",
                    "program",
                    "reasoning"),
            room(
                    "interview",
                    "problem",
                    "phrase",
                    "document",
                    "storage",
                    "webhook",
                    "condition",
                    "questionnaire",
                    "utterance",
                    "ruleset",
                    "program",
                    "reasoning",
                    "decision"),
            room("insight", "problem", "condition", "questionnaire", "ruleset", "program", "decision"),
            room(
                    "batch",
                    "problem",
                    "document",
                    "workbook",
                    "condition",
                    "questionnaire",
                    "ruleset",
                    "program",
                    "reasoning",
                    "decision"),
            room("job", "problem", "document", "storage", "questionnaire", "program", "decision", "batch"),
            room("access", "problem", "storage"));

    /** The doors, outermost last: each may use every room, and the doors before it. */
    private static final List<String> DOORS = List.of("web", "cli", "");

    /** Inner rooms, and the floors of the rooms that have them, with what each may use within its room. A room that is not here has no inner rooms. */
    private static final Map<String, Set<String>> MAY_USE_WITHIN = Map.ofEntries(
            room("ruleset"),
            room("ruleset.engine", "ruleset"),
            room("ruleset.table", "ruleset"),
            room("ruleset.drl", "ruleset", "ruleset.engine", "ruleset.table"),
            room("program"),
            room("program.reading", "program"),
            room("program.cases", "program"),
            room("program.activation", "program", "program.reading", "program.cases"),
            room("program.starter", "program", "program.reading", "program.cases"),
            room("reasoning.space"),
            room("reasoning.circuit", "reasoning.space"),
            room("reasoning.search", "reasoning.space", "reasoning.circuit"),
            room("reasoning.contrast", "reasoning.space", "reasoning.circuit", "reasoning.search"),
            room("reasoning.asking", "reasoning.space", "reasoning.circuit", "reasoning.search"),
            room(
                    "reasoning",
                    "reasoning.space",
                    "reasoning.circuit",
                    "reasoning.search",
                    "reasoning.contrast",
                    "reasoning.asking"),
            room("reasoning.audit", "reasoning.space", "reasoning.circuit", "reasoning.search", "reasoning"),
            room("reasoning.coverage", "reasoning.space", "reasoning.circuit", "reasoning.search", "reasoning"),
            room("reasoning.graph", "reasoning.space", "reasoning.circuit"),
            room("reasoning.difference", "reasoning.space", "reasoning.circuit", "reasoning.search", "reasoning"),
            room("web.upload"),
            room("web.language"),
            room("web.api", "web.upload"),
            room("web.sales", "web.language"),
            room("web.lists", "web.upload", "web.language"),
            room("web.chat", "web.language"),
            room("web", "web.api", "web.sales", "web.lists", "web.chat", "web.language"));

    private static final String NO_SPRING =
            "phrase, workbook, condition, questionnaire, utterance, ruleset, reasoning, batch";

    @ArchTest
    static final ArchRule numbersInMessagesDoNotFollowTheMachine = noClasses()
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(NumberFormat.class, "getInstance")
            .because("a message reads the same on every machine: write String.format(Locale.ROOT, …)");

    @ArchTest
    static void everyRoomUsesOnlyTheRoomsBelowIt(JavaClasses house) {
        var offences = new TreeSet<String>();
        for (JavaClass user : house) {
            if (!MAY_USE.containsKey(room(user)) && !DOORS.contains(room(user))) {
                offences.add(user.getPackageName() + " is in no room of the table");
            }
            for (Dependency use : user.getDirectDependenciesFromSelf()) {
                JavaClass used = use.getTargetClass();
                if (isOurs(used) && !mayUse(room(user), room(used))) {
                    offences.add(offence(use, room(user), room(used)));
                }
            }
        }
        assertThat(offences)
                .withFailMessage(() -> """
                        Rooms use rooms that they may not use:
                          %s
                        How to mend: move what both need down into a room that both may use, or let the lower room declare an
                        interface that the upper one implements. A new room is added to the table in HouseTest.
                        """.formatted(String.join("\n  ", offences)))
                .isEmpty();
    }

    @ArchTest
    static void everyInnerRoomUsesOnlyItsNeighboursOfTheTable(JavaClasses house) {
        var offences = new TreeSet<String>();
        for (JavaClass user : house) {
            String inner = innerRoom(user);
            if (inner.contains(".") && !MAY_USE_WITHIN.containsKey(inner)) {
                offences.add(inner + " is not in the table of inner rooms");
            }
            for (Dependency use : user.getDirectDependenciesFromSelf()) {
                String used = innerRoom(use.getTargetClass());
                boolean neighbours = isOurs(use.getTargetClass())
                        && room(user).equals(room(use.getTargetClass()))
                        && !inner.equals(used);
                if (neighbours && !MAY_USE_WITHIN.getOrDefault(inner, Set.of()).contains(used)) {
                    offences.add("%s %s uses %s: %s may not use %s"
                            .formatted(
                                    user.getName(),
                                    use.getSourceCodeLocation(),
                                    use.getTargetClass().getName(),
                                    inner,
                                    used));
                }
            }
        }
        assertThat(offences)
                .withFailMessage(() -> """
                        Inner rooms use neighbours that they may not use:
                          %s
                        How to mend: move what both need to the floor of their room. A new inner room is added to the table in
                        HouseTest, and to docs/decisions/2026-11-22-rooms.md.
                        """.formatted(String.join("\n  ", offences)))
                .isEmpty();
    }

    @ArchTest
    static final ArchRule packagesFormNoCircle = slices().matching("dev.assay.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because(
                    "nobody can understand one part of a circle alone; to mend it, move what both packages need into the"
                            + " lower of the two, or into a third below both");

    @ArchTest
    static final ArchRule onlyRulesetKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackage("dev.assay.ruleset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .allowEmptyShould(true)
            .because("Drools has one home; to mend it, put the code into dev.assay.ruleset, or give ruleset a method"
                    + " in the words of the design that does it");

    @ArchTest
    static final ArchRule plainRoomsDoNotKnowSpring = noClasses()
            .that()
            .resideInAnyPackage(Stream.of(("problem, document, " + NO_SPRING).split(", "))
                    .map(room -> "dev.assay." + room + "..")
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .allowEmptyShould(true)
            .because("the command, and later Spark, use " + NO_SPRING
                    + " without Spring; to mend it, take what is needed"
                    + " as a constructor argument and wire it in dev.assay.web");

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        var charter = Pattern.compile("^/\\*\\*.*?\\p{L}.*?\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);
        var offences = new ArrayList<String>();
        for (Path folder : foldersWithCode()) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info)) {
                offences.add(info + " is missing");
            } else if (!charter.matcher(Files.readString(info)).find()) {
                offences.add(info + " lacks its charter, or @NullMarked");
            }
        }
        assertThat(offences)
                .withFailMessage(() -> """
                        %s
                        How to mend: a package-info.java begins with one sentence that says what the package is for, then @NullMarked:
                          /** Which question to ask next. */
                          @NullMarked
                          package dev.assay.reasoning;

                          import org.jspecify.annotations.NullMarked;
                        """.formatted(String.join("\n", offences)))
                .isEmpty();
    }

    private static Set<Path> foldersWithCode() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    private static Map.Entry<String, Set<String>> room(String name, String... mayUse) {
        return Map.entry(name, Set.of(mayUse));
    }

    private static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith("dev.assay.");
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static String innerRoom(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", 3);
        return parts.length > 2 ? parts[2] : "";
    }

    private static boolean mayUse(String user, String used) {
        if (user.equals(used)) {
            return true;
        }
        int door = DOORS.indexOf(user);
        return door >= 0
                ? MAY_USE.containsKey(used) || DOORS.subList(0, door).contains(used)
                : MAY_USE.getOrDefault(user, Set.of()).contains(used);
    }

    private static String offence(Dependency use, String user, String used) {
        String allowed = MAY_USE.containsKey(user)
                ? user + " may use " + new TreeSet<>(MAY_USE.get(user))
                : DOORS.contains(user) ? "no such room below it" : user + " is not in the table of rooms";
        return "%s %s uses %s: %s"
                .formatted(
                        use.getOriginClass().getName(),
                        use.getSourceCodeLocation(),
                        use.getTargetClass().getName(),
                        allowed);
    }
}

package dev.assay.reasoning.audit;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.reading.JsonPlaces;
import dev.assay.reasoning.Reasoning;
import dev.assay.ruleset.Rule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What search finds in a program, beside what was told when its files were read: nothing is told twice, and everything has its line. */
public final class ProgramCheck {
    private static final Set<String> ALWAYS = Set.of("no-condition", "always-true");

    private final Program program;
    private final List<Problem> told;

    private ProgramCheck(Program program, List<Problem> told) {
        this.program = program;
        this.told = told;
    }

    /**
     * Looks at a program.
     *
     * @param program a program without errors
     * @param told what was told of its files already
     * @param clock says which rules and collateral count
     */
    public static Audit.Report of(Program program, List<Problem> told, Clock clock, Depth depth) {
        LocalDate day = LocalDate.now(clock.withZone(program.vocabulary().zone()));
        Audit.Report report = Audit.of(new Reasoning(program, day, null), depth);
        ProgramFiles files = program.files();
        ProgramCheck check = new ProgramCheck(program, told);
        Problems fresh = new Problems();
        JsonPlaces.placed(files, report.problems()).stream()
                .filter(p -> !check.isTold(p))
                .forEach(fresh::add);
        return new Audit.Report(fresh.sorted(), report.unsettled(), report.steps());
    }

    private boolean isTold(Problem problem) {
        return told.stream().anyMatch(t -> isSame(t, problem));
    }

    private boolean isSame(Problem one, Problem other) {
        Place place = other.place();
        boolean sameWord = Objects.equals(one.place().file(), place.file())
                && one.place().line() == place.line()
                && one.place().column() == place.column();
        boolean sameCode = one.code().equals(other.code())
                || (one.code().equals("unread-question") && other.code().equals("idle-question"));
        return (sameCode && sameWord)
                || (other.code().equals("always-fires")
                        && ALWAYS.contains(one.code())
                        && Objects.equals(one.place().file(), place.file())
                        && one.place().line() >= place.line()
                        && one.place().line() < next(place));
    }

    /** Line of the rule after the one at a place. */
    private int next(Place place) {
        return program.ruleset().rules().stream()
                .map(Rule::place)
                .filter(p -> Objects.equals(p.file(), place.file()) && p.line() > place.line())
                .mapToInt(Place::line)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}

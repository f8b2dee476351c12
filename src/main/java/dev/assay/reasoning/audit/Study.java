package dev.assay.reasoning.audit;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.search.Finder;
import dev.assay.reasoning.search.Found;
import dev.assay.reasoning.search.Want;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The rules of one market while they are looked at: what was decided so far, what was found, what was not settled. For one thread. */
final class Study {
    private final Circuit circuit;
    private final Depth depth;
    private final Budget budget;
    private final Finder finder;
    private final Gallery gallery;
    private final Region everything;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> unsettled = new LinkedHashSet<>();

    Study(Circuit circuit, Depth depth) {
        this.circuit = circuit;
        this.depth = depth;
        budget = new Budget(depth.steps());
        finder = new Finder(circuit);
        gallery = new Gallery(circuit);
        gallery.draw(depth.drawn());
        everything = Region.everything(circuit.space());
    }

    Circuit circuit() {
        return circuit;
    }

    Vocabulary vocabulary() {
        return circuit.ruleset().vocabulary();
    }

    Gallery gallery() {
        return gallery;
    }

    Region everything() {
        return everything;
    }

    Rule rule(int number) {
        return circuit.ruleset().rules().get(number);
    }

    /** Numbers of the rules that count on the day. */
    IntStream rules() {
        return IntStream.range(0, circuit.ruleset().rules().size())
                .filter(r -> rule(r).validity().covers(circuit.setting().day()));
    }

    /** That a rule fires, or does not. */
    Want fires(int rule, boolean truth) {
        return Want.gate(circuit.fires(rule), truth);
    }

    /** Whether it is sure that nobody is so; who is found joins the gallery. */
    boolean isNobody(String question, List<Want> wants) {
        return find(question, everything, wants).isNobody();
    }

    /**
     * Looks for somebody in a region.
     *
     * @param question what is asked, to tell where it is not settled
     */
    Found find(String question, Region region, List<Want> wants) {
        Found found = quietly(region, wants, depth.each());
        if (!found.isSettled()) {
            unsettled.add(question);
        }
        return found;
    }

    /** The same, without telling when it is not settled. */
    Found quietly(Region region, List<Want> wants, long steps) {
        Budget part = budget.part(Math.min(steps, depth.each()));
        Found found = finder.find(region, wants, part);
        if (found.cells() != null) {
            gallery.add(found.cells());
        }
        return found;
    }

    Budget budget() {
        return budget;
    }

    Depth depth() {
        return depth;
    }

    void tell(String code, Place place, String message) {
        problems.add(Problem.warning(code, place, message));
    }

    void unsettled(String question) {
        unsettled.add(question);
    }

    List<Problem> problems() {
        return problems;
    }

    Set<String> unsettled() {
        return unsettled;
    }

    /** A place in one of the program's JSON files, by pointer. */
    Place place(String file, String pointer) {
        return new Place("rules/" + vocabulary().program() + "/" + file, 0, 0, 0, pointer);
    }
}

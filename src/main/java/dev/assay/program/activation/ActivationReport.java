package dev.assay.program.activation;

import dev.assay.problem.Problem;
import dev.assay.program.cases.CaseReport;
import dev.assay.program.cases.CaseResult;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the check and the cases said of a revision when it was activated.
 *
 * @param warnings one sentence each, with its place in front
 * @param cases names of the cases run, all of which passed
 * @param coveredRules rules that some case makes fire and another leaves silent
 * @param rules rules in all, without those that are switched off
 */
public record ActivationReport(List<String> warnings, List<String> cases, int coveredRules, int rules) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies. */
    public ActivationReport {
        warnings = List.copyOf(warnings);
        cases = List.copyOf(cases);
    }

    static ActivationReport of(List<Problem> warnings, CaseReport report) {
        return new ActivationReport(
                warnings.stream().map(Problem::toString).toList(),
                report.results().stream().map(CaseResult::name).toList(),
                report.coverage().covered(),
                report.coverage().rules());
    }

    /** As kept in an {@link Activation}. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what {@link #json()} wrote. */
    public static ActivationReport of(String json) {
        return JSON.readValue(json, ActivationReport.class);
    }
}

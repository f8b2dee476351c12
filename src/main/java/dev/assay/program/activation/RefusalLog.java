package dev.assay.program.activation;

import dev.assay.problem.Problem;
import dev.assay.program.cases.CaseResult;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells the log why a folder's content is not taken: once how much is wrong, then one event for each error and each failing case, up to {@value #MOST} of either. What a case
 * answers may be copied from a real person: no message about a file of cases, and no advice, in which answers are filled, is told.
 */
final class RefusalLog {
    private static final int MOST = 20;

    private final Logger log;

    RefusalLog(Logger log) {
        this.log = log;
    }

    void tell(String program, Candidate candidate) {
        List<Problem> errors = candidate.reading().errors();
        List<CaseResult> failures = candidate.failures();
        log.atWarn()
                .addKeyValue("program", program)
                .addKeyValue("revision", candidate.revision())
                .addKeyValue("errors", errors.size())
                .addKeyValue("failingCases", failures.size())
                .addKeyValue("untold", Math.max(0, errors.size() - MOST) + Math.max(0, failures.size() - MOST))
                .log("program.refused");
        errors.stream().limit(MOST).forEach(error -> tell(program, error));
        failures.stream().limit(MOST).forEach(failure -> tell(program, failure));
    }

    private void tell(String program, Problem error) {
        LoggingEventBuilder event = log.atWarn()
                .addKeyValue("program", program)
                .addKeyValue("place", error.place())
                .addKeyValue("code", error.code());
        String file = error.place().file();
        (file != null && file.contains("/cases/") ? event : event.addKeyValue("message", error.message()))
                .log("program.refused.error");
    }

    private void tell(String program, CaseResult failure) {
        log.atWarn()
                .addKeyValue("program", program)
                .addKeyValue("place", failure.place())
                .addKeyValue("case", failure.name())
                .addKeyValue("difference", told(failure.differences().get(0)))
                .log("program.refused.case");
    }

    private static String told(CaseResult.Difference difference) {
        return difference.what().equals("advice") ? "advice" : difference.toString();
    }
}

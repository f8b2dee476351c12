package dev.assay.program.activation;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.Revision;
import dev.assay.program.cases.CaseReport;
import dev.assay.program.cases.CaseResult;
import dev.assay.program.cases.CaseRun;
import dev.assay.program.reading.ProgramFolder;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content that may become active: read, checked, and its cases run.
 *
 * @param revision of it
 * @param reading what came of reading it
 * @param cases how its cases went; null when there is an error
 */
record Candidate(
        Revision revision, Reading reading, @Nullable CaseReport cases) {

    static Candidate of(ProgramFolder.Found found, ProgramReader reader, Clock clock) {
        Reading reading = reader.read(found);
        Program program = reading.program();
        return new Candidate(
                found.files().revision(), reading, program == null ? null : new CaseRun(program, clock).run());
    }

    /** The program, when nothing stands against it. */
    @Nullable Program good() {
        return cases != null && cases.passed() ? reading.program() : null;
    }

    List<CaseResult> failures() {
        return cases == null ? List.of() : cases.failures();
    }

    /** What its files say, and which rules no case tries. */
    List<Problem> problems() {
        return cases == null ? reading.problems() : cases.with(reading.problems());
    }

    String report() {
        return cases == null ? "{}" : ActivationReport.of(problems(), cases).json();
    }
}

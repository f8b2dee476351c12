package dev.assay.cli;

import dev.assay.program.Program;
import dev.assay.program.activation.Activation;
import dev.assay.program.cases.CaseReport;
import dev.assay.program.cases.CaseRun;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Says by which revision something is classified, and whether the files have something else. */
final class ByRevision {
    private ByRevision() {}

    /** Of what was read from the folder. */
    static String ofFiles(Program program) {
        return "By revision " + program.revision() + " (the files as they are)";
    }

    /** Of what is in force. */
    static String inForce(Activation activation) {
        return "By revision " + activation.revision() + " (in force since "
                + activation.at().truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    /** How the files differ from what is in force; empty when they do not. */
    static String difference(Program inForce, ProgramReader folder, Clock clock) {
        String id = inForce.id();
        if (!folder.names().contains(id)) {
            return "The files of " + id + " are gone; what was last in force still is.";
        }
        Reading files = folder.read(id);
        if (files.files().revision().equals(inForce.revision())) {
            return "";
        }
        Program read = files.program();
        return "The files of " + id + " differ from what is in force: "
                + (read == null
                        ? "they have " + Count.of(files.errors().size(), "error")
                        : good(new CaseRun(read, clock).run()))
                + "; `./assay check " + id + "` shows more.";
    }

    private static String good(CaseReport report) {
        int failing = report.failures().size();
        return failing == 0
                ? "they are good, but no server has taken them, or somebody went back from them"
                : Count.of(failing, "case") + (failing == 1 ? " fails" : " fail");
    }
}

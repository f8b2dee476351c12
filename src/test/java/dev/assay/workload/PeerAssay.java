package dev.assay.workload;

import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.Mode;
import dev.assay.workload.Verdict.Standing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Assay itself on the peers' rules: read as text by the ordinary reader, classified by the ordinary classifier. */
public final class PeerAssay {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Program program;
    private final Circumstances circumstances;

    /** Of these rules, spread over one file. */
    public PeerAssay(Peers peers) {
        this(PeerProgram.of(peers, 1));
    }

    /**
     * Of files without an error.
     *
     * @throws IllegalStateException if there is one
     */
    public PeerAssay(ProgramFiles files) {
        Reading reading = new ProgramReader(Path.of("."), Clock.fixed(NOW, ZoneOffset.UTC)).read(files);
        Program read = reading.program();
        if (read == null) {
            throw new IllegalStateException(reading.errors().toString());
        }
        program = read;
        circumstances = program.circumstances(NOW, null, null, Mode.FINAL);
    }

    /** A prospect's answers as Assay holds them: checked, typed, in order. */
    public Answers answers(Prospect prospect) {
        return program.answerCheck().check(prospect.answers(), "en").answers();
    }

    /** What the rules say. */
    public Classification classify(Answers answers) {
        return program.classify(answers, circumstances);
    }

    /** The same verdict as the other engines give: tier, points, members, collateral, and the reason of every vote, for which every explanation is written in full. */
    public static Verdict verdict(Classification classification) {
        List<String> reasons = new ArrayList<>();
        for (Concluded concluded : classification.conclusions()) {
            if (concluded.verb().equals("segment")) {
                reasons.add(concluded.reason());
            }
        }
        return verdict(classification, reasons);
    }

    /** The verdict without reasons: explanations, which are written when somebody reads them, are not read. */
    public static Verdict decided(Classification classification) {
        return verdict(classification, List.of());
    }

    private static Verdict verdict(Classification classification, List<String> reasons) {
        List<Standing> members = new ArrayList<>();
        for (SegmentStanding segment : classification.segments()) {
            if (segment.member()) {
                members.add(new Standing(segment.id(), segment.points()));
            }
        }
        List<String> pieces = new ArrayList<>();
        for (Recommendation recommendation : classification.collateral()) {
            pieces.add(recommendation.id());
        }
        return new Verdict(classification.tier(), (int) classification.score(), members, pieces, reasons);
    }
}

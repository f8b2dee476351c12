package dev.assay.bench;

import dev.assay.workload.Engine;
import dev.assay.workload.Peers;
import dev.assay.workload.Peers.Piece;
import dev.assay.workload.Peers.Vote;
import dev.assay.workload.Prospect;
import dev.assay.workload.Verdict;
import dev.assay.workload.Verdict.Standing;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Drools as its guide shows it: the same rules compiled from DRL (executable model), a session for each prospect, two rounds with the standing between them. */
public final class StockDrools implements Engine {
    private final KieBase base;

    /**
     * What rules read of a prospect.
     *
     * @param prospect the prospect
     */
    public record Asked(Prospect prospect) {
        /** Its industry. */
        public String getIndustry() {
            return prospect.industry();
        }

        /** Its region. */
        public String getRegion() {
            return prospect.region();
        }

        /** Its role. */
        public String getRole() {
            return prospect.role();
        }

        /** Its size. */
        public int getEmployees() {
            return prospect.employees();
        }

        /** Its needs. */
        public java.util.List<String> getNeeds() {
            return prospect.needs();
        }
    }

    /**
     * Sum of all votes.
     *
     * @param points of them
     */
    public record Total(int points) {
        /** For rules. */
        public int getPoints() {
            return points;
        }
    }

    /**
     * A segment that has the prospect.
     *
     * @param segment its id
     */
    public record Member(String segment) {
        /** For rules. */
        public String getSegment() {
            return segment;
        }
    }

    /** Of these rules. */
    public StockDrools(Peers peers) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(
                services.newReleaseId("bench", "peers", "1." + peers.votes().size()));
        files.write("src/main/resources/bench/peers.drl", drl(peers));
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public Verdict classify(Prospect prospect) {
        KieSession session = base.newKieSession();
        try {
            HostSums sums = new HostSums();
            session.setGlobal("sums", sums);
            session.insert(new Asked(prospect));
            session.fireAllRules();
            for (Standing member : sums.close()) {
                session.insert(new Member(member.segment()));
            }
            session.insert(new Total(sums.points()));
            session.fireAllRules();
            return sums.verdict();
        } finally {
            session.dispose();
        }
    }

    private static String drl(Peers peers) {
        StringBuilder text = new StringBuilder("package bench\n");
        for (Class<?> type : new Class<?>[] {Asked.class, Total.class, Member.class, HostSums.class}) {
            text.append("import ").append(type.getCanonicalName()).append(";\n");
        }
        text.append("global HostSums sums\n");
        peers.votes().forEach(vote -> text.append(rule(vote)));
        text.append(tier("TARGET", "points >= " + peers.targetFrom()));
        text.append(tier("ACCEPTABLE", "points >= " + peers.acceptableFrom() + ", points < " + peers.targetFrom()));
        text.append(tier("NON_TARGET", "points < " + peers.acceptableFrom()));
        peers.pieces().forEach(piece -> text.append(rule(piece)));
        return text.toString();
    }

    private static String rule(Vote vote) {
        return """
                rule "Vote %d" when
                    Asked( industry in (%s), employees >= %d, region == "%s"%s )
                then
                    sums.vote("%s", %d, "%s");
                end
                """.formatted(
                        vote.number(),
                        vote.industries().stream().map(i -> '"' + i + '"').collect(Collectors.joining(", ")),
                        vote.employees(),
                        vote.region(),
                        vote.need().isEmpty() ? "" : ", needs contains \"" + vote.need() + '"',
                        vote.segment(),
                        vote.points(),
                        vote.reason());
    }

    private static String tier(String id, String when) {
        return """
                rule "%s" when Total( %s ) then sums.tier("%s"); end
                """.formatted(id, when, id);
    }

    private static String rule(Piece piece) {
        return """
                rule "%s" when Member( segment == "%s" ) Asked( role == "%s" ) then sums.piece("%s", "%s"); end
                """.formatted(piece.id(), piece.segment(), piece.role(), piece.segment(), piece.id());
    }
}

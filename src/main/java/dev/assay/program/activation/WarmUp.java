package dev.assay.program.activation;

import dev.assay.program.Program;
import dev.assay.ruleset.Classification;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rehearses with every program that has become active, in the background: so the first caller does not wait for classes to be loaded and the rules of markets to be built. Nothing of it
 * is kept.
 */
public final class WarmUp implements AutoCloseable {
    static final Duration LOOK = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Programs programs;
    private final List<Consumer<Program>> rehearsals;
    private final Scheduler scheduler;
    private final Map<String, Activation> warm = new HashMap<>();

    private WarmUp(Programs programs, List<Consumer<Program>> rehearsals, Scheduler scheduler) {
        this.programs = programs;
        this.rehearsals = rehearsals;
        this.scheduler = scheduler;
    }

    /**
     * Begins to watch what becomes active, until closed.
     *
     * @param also what is tried with each program after its rules
     * @param scheduler is closed with this
     */
    public static WarmUp of(Programs programs, Clock clock, Consumer<Program> also, Scheduler scheduler) {
        return of(programs, List.of(MadeUpProspects.classified(clock, WarmUp::nobody), also), scheduler);
    }

    static WarmUp of(Programs programs, List<Consumer<Program>> rehearsals, Scheduler scheduler) {
        WarmUp warmUp = new WarmUp(programs, rehearsals, scheduler);
        scheduler.every(LOOK, warmUp::look);
        return warmUp;
    }

    private static void nobody(Classification made) {}

    private void look() {
        for (String id : programs.ids()) {
            Optional<Activation> active = programs.status(id).map(ProgramStatus::active);
            if (active.isPresent() && !active.get().equals(warm.put(id, active.get()))) {
                programs.active(id).ifPresent(this::rehearse);
            }
        }
    }

    private void rehearse(Program program) {
        for (Consumer<Program> rehearsal : rehearsals) {
            try {
                rehearsal.accept(program);
            } catch (RuntimeException fault) {
                LOG.atWarn()
                        .setCause(fault)
                        .addKeyValue("program", program.id())
                        .log("program.warm-up.failed");
            }
        }
    }

    @Override
    public void close() {
        scheduler.close();
    }
}

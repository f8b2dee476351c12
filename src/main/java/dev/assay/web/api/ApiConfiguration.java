package dev.assay.web.api;

import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.decision.RecordedAnswers;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Listener;
import dev.assay.reasoning.KeptReasonings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The API's parts. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProgramsApi.class,
    ClassificationsApi.class,
    ReasoningApi.class,
    CheckApi.class,
    DifferenceApi.class,
    GraphApi.class,
    DecisionsApi.class,
    InterviewsApi.class,
    InterviewTurnsApi.class,
    InterviewMoveApi.class,
    ListsApi.class,
    ListFilesApi.class,
    ListColumnsApi.class,
    WebhooksApi.class,
    ApiProblems.class,
    RecordSchemas.class,
    ProblemResponses.class,
    Headers.class,
    ResponseExamples.class
})
public class ApiConfiguration {
    @Bean
    RecordedAnswers recordedAnswers(Decisions decisions, Clock clock) {
        return new RecordedAnswers(decisions, clock);
    }

    @Bean
    Listener listener() {
        return new Listener();
    }

    @Bean
    Interviewer interviewer(KeptPrograms kept, KeptReasonings reasonings, RecordedAnswers recorded, Clock clock) {
        return new Interviewer(kept, reasonings, recorded, clock);
    }

    @Bean
    KeptReasonings keptReasonings() {
        return new KeptReasonings(KeptReasonings.MOST);
    }
}

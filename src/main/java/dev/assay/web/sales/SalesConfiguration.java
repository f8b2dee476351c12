package dev.assay.web.sales;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages' parts. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProgramPages.class,
    CockpitStartPages.class,
    CockpitPages.class,
    CockpitAnswerPages.class,
    CockpitMarkPages.class,
    CockpitBackPages.class,
    HandoverPages.class,
    MovePages.class,
    CockpitOverridePages.class,
    CockpitContrastPages.class,
    CockpitSummaryPages.class,
    CockpitFaults.class
})
public class SalesConfiguration {}

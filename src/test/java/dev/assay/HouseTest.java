package dev.assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.assay")
class HouseTest {
    @ArchTest
    static final ArchRule ok = noClasses()
            .that()
            .resideInAPackage("dev.assay")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.drools..");
}

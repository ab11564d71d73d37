package vn.tgpl.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.HouseRules;

class ArchitectureTest {
    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.tgpl.reporting");

    @Test
    void theHouseRulesHold() {
        // the framework reads the parameters' fields and calls the filter
        HouseRules.check("vn.tgpl.reporting", "AskedMoment", "ExplainParameters", "ReadYourWrites");
    }

    @Test
    void theLedgerKnowsNoQuestions() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..ledger..",
                        "..indicator..",
                        "..target..",
                        "..geography..",
                        "..reference..",
                        "..unclassified..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..figure..", "..answer..", "..report..", "..explain..", "..preview..", "..intake..")
                .check(code);
    }

    @Test
    void onlyAnswersSpeakHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..answer..", "..report..", "..explain..", "..preview..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                .check(code);
    }

    @Test
    void theLedgerKnowsNoCatalogue() {
        noClasses()
                .that()
                .resideInAPackage("..ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..reference..", "..target..", "..geography..", "..unclassified..")
                .check(code);
    }
}

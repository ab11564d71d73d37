package vn.tgpl.kittest;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The directions and habits of the code base, checked on the compiled classes. */
public final class HouseRules {

    private static final String KIT = "vn.tgpl.kit";
    private static final String CONTRACTS = "vn.tgpl.contracts";
    private static final String REPORTING = "vn.tgpl.reporting";
    private static final String ONLY_ASKS = "vn.tgpl.kit.access.OnlyAsks";
    private static final List<String> APPLICATIONS =
            List.of("vn.tgpl.planning", "vn.tgpl.activities", "vn.tgpl.casework", REPORTING, "vn.tgpl.gateway");

    private static final DescribedPredicate<JavaMethod> OPERATIONS =
            describe("are operations", method -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
                    .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));

    private HouseRules() {}

    /**
     * All rules for the module whose classes live below this package.
     *
     * @param reachedByName simple names of types that must be public though no class of another package names them
     */
    public static void check(String root, String... reachedByName) {
        rules(root, Set.of(reachedByName)).check(importedFrom(root));
    }

    /** Other services, partners and the schemas depend on the contracts: these depend on the JDK only. */
    public static void contracts() {
        classes()
                .that()
                .resideInAPackage(CONTRACTS + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", CONTRACTS + "..")
                .check(importedFrom(CONTRACTS));
    }

    static ArchRule rules(String root, Set<String> reachedByName) {
        var rules = new ArrayList<ArchRule>(List.of(
                noCyclesBetweenFeatures(root),
                noOtherApplication(root),
                entitiesKnowNoHttp(),
                noExplicitLocks(),
                postsAreTransactional(),
                postsHaveKeys(),
                questionsWriteNothing(),
                operationsDeclareAPermission(),
                operationsAreTransactional(),
                nowComesFromTheClock()));
        if (!root.equals(KIT)) {
            rules.addAll(List.of(noFieldInjection(), publicOnlyIfUsed(reachedByName)));
            if (!root.equals(REPORTING)) {
                rules.add(storesOnly());
            }
        }
        return CompositeArchRule.of(rules).allowEmptyShould(true);
    }

    private static JavaClasses importedFrom(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes below " + root);
        }
        return classes;
    }

    private static ArchRule noCyclesBetweenFeatures(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule noOtherApplication(String root) {
        var others = APPLICATIONS.stream()
                .filter(application -> !application.equals(root))
                .map(application -> application + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    private static ArchRule noFieldInjection() {
        return fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("what a class needs stands in its constructor");
    }

    /** A write past the Store would miss the outbox, the version check and the territory. */
    private static ArchRule storesOnly() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.hibernate.Session")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.hibernate.StatelessSession");
    }

    private static ArchRule nowComesFromTheClock() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("is now() of java.time without a Clock", HouseRules::readsTheWallClock))
                .because("tests and the business day decide what now is");
    }

    private static boolean readsTheWallClock(JavaAccess<?> access) {
        return access.getTarget().getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time")
                && !access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static ArchRule entitiesKnowNoHttp() {
        return noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..");
    }

    /** Measured: a forced increment publishes a wrong number, a locked find lost updates. */
    private static ArchRule noExplicitLocks() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.LockModeType")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.hibernate.LockMode");
    }

    private static ArchRule postsAreTransactional() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.transaction.Transactional")
                .orShould()
                .beAnnotatedWith(ONLY_ASKS)
                .because("a change and its outbox row commit together");
    }

    private static ArchRule postsHaveKeys() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .should()
                .beAnnotatedWith("vn.tgpl.kit.access.Idempotent")
                .orShould()
                .beAnnotatedWith(ONLY_ASKS)
                .because("a repeated POST must not do it twice");
    }

    /** What may be repeated without a key must have nothing to write with. */
    private static ArchRule questionsWriteNothing() {
        return noClasses()
                .that(describe("have a POST that only asks", type -> type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(ONLY_ASKS))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo("vn.tgpl.kit.store.Store");
    }

    /** Deny by default: who may do it is decided where it is written. */
    private static ArchRule operationsDeclareAPermission() {
        return methods()
                .that(OPERATIONS)
                .should()
                .beAnnotatedWith("io.quarkus.security.PermissionsAllowed")
                .because("an operation without a permission is nobody's");
    }

    /** A transaction begins by telling PostgreSQL whose it is; reporting opens its own. */
    private static ArchRule operationsAreTransactional() {
        return methods()
                .that(OPERATIONS)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(REPORTING + "..")
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .because("outside of a transaction nothing has a territory");
    }

    private static ArchRule publicOnlyIfUsed(Set<String> reachedByName) {
        return classes()
                .that(describe(
                        "are public, at top level and not reached by a framework",
                        type -> type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.isAnnotatedWith("jakarta.persistence.Entity")
                                && !type.isAnnotatedWith("jakarta.ws.rs.Path")
                                && !reachedByName.contains(type.getSimpleName())))
                .should(new UsedByAnotherPackage());
    }

    /** Uses of nested types count for the type around them. */
    private static final class UsedByAnotherPackage extends ArchCondition<JavaClass> {
        UsedByAnotherPackage() {
            super("be used by another package");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean used = type.getDirectDependenciesToSelf().stream()
                    .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
            if (!used) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " is public but only its own package uses it"));
            }
        }
    }
}

package org.pramana.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** docs/architecture.md as a test: who may import whom, and what every boundary must say about itself. */
@AnalyzeClasses(packages = "org.pramana", importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTheseTests.class})
class ArchitectureTest {

    /** The order of docs/architecture.md: a feature imports only those before it. */
    private static final List<String> FEATURES = List.of(
            "meaning", "time", "words", "store", "trust", "audit", "people", "collection", "policy", "occasion", "card", "fact", "verification", "search", "duplicate", "question", "announcement", "correction", "customer", "follow", "notification", "insight", "exchange");

    private static final String[] DOMAIN = FEATURES.stream().map(feature -> "org.pramana." + feature + "..").toArray(String[]::new);

    private static final DescribedPredicate<JavaClass> ENTITIES = describe(
            "entities", type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class));

    private static final DescribedPredicate<JavaClass> ENTERPRISE_BEANS = describe(
            "enterprise beans", type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));

    @ArchTest
    static final ArchRule the_domain_knows_no_screen_and_no_job = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..", "org.primefaces..", "org.omnifaces..", "jakarta.batch..", "jakarta.servlet..", "jakarta.ws.rs..", "org.pramana.web..", "org.pramana.batch..");

    @ArchTest
    static final ArchRule screens_and_jobs_reach_no_database = noClasses()
            .that()
            .resideInAnyPackage("org.pramana.web..", "org.pramana.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule jobs_know_no_screen =
            noClasses().that().resideInAPackage("org.pramana.batch..").should().dependOnClassesThat().resideInAPackage("org.pramana.web..");

    @ArchTest
    static final ArchRule every_package_is_of_a_known_feature = classes()
            .should()
            .resideInAnyPackage(Stream.concat(Arrays.stream(DOMAIN), Stream.of("org.pramana.web..", "org.pramana.batch..")).toArray(String[]::new));

    @ArchTest
    static final ArchRule a_feature_imports_only_those_before_it =
            classes().that().resideInAnyPackage(DOMAIN).should(importOnlyFeaturesBeforeTheirOwn());

    @ArchTest
    static final ArchRule features_form_no_circle = slices().matching("org.pramana.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_enterprise_bean_says_who_may_call_it = classes()
            .that(ENTERPRISE_BEANS)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(DenyAll.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule entities_never_leave_the_domain = methods()
            .that()
            .areDeclaredInClassesThat(ENTERPRISE_BEANS)
            .and()
            .arePublic()
            .should(takeAndReturnNoEntity());

    @ArchTest
    static final ArchRule the_fields_of_entities_are_private =
            // a public field written from another class is lost without a word under the server's weaving
            noFields().that().areDeclaredInClassesThat(ENTITIES).and().areNotStatic().should().notBePrivate().allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_borrowed_identity_stays_among_the_jobs = classes()
            .that()
            .areAnnotatedWith(RunAs.class)
            .should()
            .resideInAPackage("org.pramana.batch..")
            .andShould()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("org.pramana.batch..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_clock_knows_what_time_it_is = noClasses()
            .that()
            .resideOutsideOfPackage("org.pramana.time..")
            .should()
            .callMethodWhere(describe(
                    "they ask the system for the time",
                    call -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))));

    @ArchTest
    static final ArchRule json_is_begun_where_the_provider_is_known = noClasses()
            .should()
            .callMethodWhere(describe(
                    "they let jakarta.json.Json search for a provider at every call: org.pramana.words.JsonText has it",
                    call -> call.getTargetOwner().getName().equals("jakarta.json.Json") && !call.getName().endsWith("Factory")));

    @ArchTest
    static final ArchRule no_dumping_grounds =
            noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..", "..impl..");

    /** The OpenAPI description is built out of the resources; a bare Response says nothing. */
    @ArchTest
    static final ArchRule every_operation_says_what_it_answers_with = methods()
            .that().areDeclaredInClassesThat().resideInAPackage("org.pramana.web.api")
            .and().areDeclaredInClassesThat().haveSimpleNameEndingWith("Resource")
            .and().arePublic()
            .and().haveRawReturnType("jakarta.ws.rs.core.Response")
            .should().beAnnotatedWith("org.pramana.web.api.Answer");

    @ArchTest
    static final ArchRule nobody_prints =
            noClasses().should(accessField(System.class, "out")).orShould(accessField(System.class, "err"));

    private static ArchCondition<JavaClass> importOnlyFeaturesBeforeTheirOwn() {
        return new ArchCondition<>("import only features that come before their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = FEATURES.indexOf(feature(type));
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> FEATURES.indexOf(feature(dependency.getTargetClass())) > own)
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("org.pramana.") ? name.substring("org.pramana.".length()).replaceFirst("\\..*", "") : "";
    }

    private static ArchCondition<JavaMethod> takeAndReturnNoEntity() {
        return new ArchCondition<>("take and return no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .filter(ENTITIES)
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " shows the entity " + entity.getSimpleName())));
            }
        };
    }

    /** The tests see everything; they are not what is examined. */
    static class WithoutTheseTests implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/tests/target/");
        }
    }
}

package org.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.Modulithic;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The root of the modules is the package of this test. */
@Tag("domain")
@Modulithic(systemName = "Lectern")
class StructureTest {

    private static final String ROOT = "org.lectern.server";

    /** The modules from the ground up: an arrow may only go from a later one to an earlier one. */
    private static final List<String> FROM_THE_GROUND = List.of(
            "words",
            "calendar",
            "documents",
            "database",
            "web",
            "help",
            "mail",
            "log",
            "platform",
            "people",
            "attention",
            "policy",
            "cases",
            "procedures",
            "channels",
            "inbox",
            "publishing",
            "moderation",
            "hand",
            "appeals",
            "concerns",
            "steps",
            "reports",
            "replay",
            "records",
            "portal",
            "hosting",
            "practice",
            "app");

    private static final DescribedPredicate<JavaClass> TEMPLATES =
            JavaClass.Predicates.resideInAPackage(ROOT + ".templates..");

    private static final ApplicationModules MODULES = ApplicationModules.of(StructureTest.class, TEMPLATES);

    private static final List<JavaClass> CLASSES = MODULES.stream()
            .flatMap(module -> StreamSupport.stream(module.getBasePackage().spliterator(), false))
            .toList();

    @Test
    void everyModuleUsesOnlyWhatItMayAndOnlyTheFrontDoorOfOthers() {
        MODULES.verify();
    }

    @Test
    void theHouseHasTheModulesOfThePlanAndNoOthers() {
        assertThat(MODULES.stream()
                        .map(module -> module.getIdentifier().toString())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(FROM_THE_GROUND);
    }

    @Test
    void arrowsGoDownOnly() {
        Set<String> upward = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT + "."))
                    .filter(target -> height(target) > height(from))
                    .forEach(target -> upward.add(from.getName() + " uses " + target.getName()));
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void everyModuleButTheAssemblySaysWhatItMayUse() {
        Set<String> open = MODULES.stream()
                .filter(module -> !module.getIdentifier().toString().equals("app"))
                .filter(StructureTest::allowsEverything)
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toSet());
        assertThat(open).isEmpty();
    }

    private static boolean allowsEverything(ApplicationModule module) {
        var said = org.springframework.core.annotation.AnnotationUtils.findAnnotation(
                packageOf(module), org.springframework.modulith.ApplicationModule.class);
        return said == null
                || List.of(said.allowedDependencies())
                        .contains(org.springframework.modulith.ApplicationModule.OPEN_TOKEN);
    }

    private static Class<?> packageOf(ApplicationModule module) {
        try {
            return Class.forName(module.getBasePackage().getName() + ".package-info");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobodyReadsAnotherModulesTables() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT + ".")
                            && target.getPackageName().contains(".db"))
                    .filter(target -> !module(target).equals(module(from)))
                    .forEach(target -> strangers.add(from.getName() + " uses " + target.getName()));
        }
        assertThat(strangers).isEmpty();
        assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                .as("the generated tables are looked at")
                .contains(ROOT + ".log.db.tables");
    }

    @Test
    void nothingThatPeopleWroteToALibraryCanReachWhereWhatNoticesIsMeasured() {
        String measured = "org.lectern.detection.training";
        Set<String> knows = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            Set<String> names = from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .collect(Collectors.toSet());
            if (names.contains(measured)) {
                assertThat(names)
                        .as(from.getName())
                        .noneMatch(name -> name.startsWith(ROOT + ".inbox") || name.startsWith(ROOT + ".database"));
                knows.add(module(from));
            }
        }
        assertThat(knows)
                .as("the commands that train and measure, by folders of collections")
                .containsOnly("app");
    }

    private static int height(JavaClass one) {
        return FROM_THE_GROUND.indexOf(module(one));
    }

    private static String module(JavaClass one) {
        String rest = one.getPackageName().substring(ROOT.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}

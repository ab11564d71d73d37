package vn.tgpl.kit.apidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.MethodInfo;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.problem.Refusal;

class CallGraphTest {
    enum Rule implements Refusal.Reason {
        DIRECT,
        IN_A_LAMBDA,
        IN_A_SUBTYPE,
        IN_THE_OTHER_SUBTYPE,
        KEPT,
        KEPT_BY_ANOTHER,
        UNREACHED;

        @Override
        public int status() {
            return 409;
        }
    }

    abstract static class Keeper {
        final Rule kept;

        Keeper(Rule kept) {
            this.kept = kept;
        }

        void store() {
            check();
            throw new Refusal(kept);
        }

        abstract void check();
    }

    static class One extends Keeper {
        One() {
            super(Rule.KEPT);
        }

        @Override
        void check() {
            throw new Refusal(Rule.IN_A_SUBTYPE);
        }
    }

    static class Other extends Keeper {
        Other() {
            super(Rule.KEPT_BY_ANOTHER);
        }

        @Override
        void check() {
            throw new Refusal(Rule.IN_THE_OTHER_SUBTYPE);
        }
    }

    static class Resource {
        private One one;
        private Keeper any;

        void direct() {
            throw new Refusal(Rule.DIRECT);
        }

        void inALambda() {
            List.of(1).forEach(_ -> direct());
            Stream.of(Rule.IN_A_LAMBDA).forEach(Refusal::new);
        }

        void ofOne() {
            one.store();
        }

        void ofAny() {
            any.store();
        }

        void ofNone() {
            direct2();
        }

        private void direct2() {}
    }

    private final Index index;

    CallGraphTest() throws IOException {
        index = Index.of(Rule.class, Keeper.class, One.class, Other.class, Resource.class);
    }

    @Test
    void whatIsNamedOnTheWayIsFound() {
        assertEquals(Set.of("DIRECT"), named("direct"));
        assertEquals(Set.of("DIRECT", "IN_A_LAMBDA"), named("inALambda"));
        assertEquals(Set.of(), named("ofNone"));
    }

    @Test
    void aKnownTypeStandsForItselfOnly() {
        assertEquals(Set.of("IN_A_SUBTYPE"), named("ofOne"));
        assertEquals(Set.of("KEPT"), names(found("ofOne").held()));
    }

    @Test
    void anAbstractTypeStandsForAllOfItsSubtypes() {
        assertEquals(Set.of("IN_A_SUBTYPE", "IN_THE_OTHER_SUBTYPE"), named("ofAny"));
        assertEquals(Set.of("KEPT", "KEPT_BY_ANOTHER"), names(found("ofAny").held()));
    }

    private Set<String> named(String method) {
        return names(found(method).named());
    }

    private CallGraph.Found found(String method) {
        MethodInfo start = index.getClassByName(Resource.class).firstMethod(method);
        return new CallGraph(index).from(start);
    }

    private static Set<String> names(Set<Refusal.Reason> reasons) {
        return reasons.stream().map(Refusal.Reason::name).collect(Collectors.toSet());
    }
}

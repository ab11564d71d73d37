package vn.tgpl.kit.apidoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.tgpl.kit.problem.Refusal;

/**
 * The refusals that an operation's code can end in, read from the compiled code: every rule named in a method that can
 * be called on the way. So the API document cannot forget one. It may name one too many, never one too few of ours.
 */
final class CallGraph {
    private static final String OURS = "vn/tgpl/";

    private final Map<String, Set<String>> subtypes = new HashMap<>();
    private final Map<String, Optional<ClassModel>> classes = new HashMap<>();
    private final Set<String> reasons = new HashSet<>();

    /**
     * In the spelling of class files.
     *
     * @param type of the object it is called on
     * @param from where the search for the method begins, upwards
     * @param before made earlier, when the application started: only what its making keeps is of interest
     */
    private record Call(String type, String from, String name, String descriptor, boolean before) {
        boolean makes() {
            return name.startsWith("<");
        }

        Call in(String above) {
            return new Call(type, above, name, descriptor, before);
        }

        Call on(String subtype) {
            return new Call(subtype, subtype, name, descriptor, before);
        }
    }

    /** {@code held}: named where an object is made, which alone does not say when it is used. */
    record Found(Set<Refusal.Reason> named, Set<Refusal.Reason> held) {}

    CallGraph(IndexView index) {
        for (var type : index.getKnownClasses()) {
            if (type.superName() != null) subtype(type.superName(), type.name());
            type.interfaceNames().forEach(name -> subtype(name, type.name()));
        }
        index.getAllKnownImplementations(DotName.createSimple(Refusal.Reason.class))
                .forEach(type -> reasons.add(path(type.name())));
    }

    private void subtype(DotName of, DotName type) {
        subtypes.computeIfAbsent(path(of), _ -> new LinkedHashSet<>()).add(path(type));
    }

    private static String path(DotName name) {
        return name.toString().replace('.', '/');
    }

    Found from(MethodInfo method) {
        var found = new Found(new LinkedHashSet<>(), new LinkedHashSet<>());
        var seen = new HashSet<Call>();
        var open = new ArrayDeque<Call>();
        var owner = path(method.declaringClass().name());
        open.add(new Call(owner, owner, method.name(), method.descriptor(), false));
        while (!open.isEmpty()) {
            var call = open.remove();
            if (!call.from.startsWith(OURS) || reasons.contains(call.from) || !seen.add(call)) continue;
            var type = load(call.from).orElse(null);
            if (type == null) continue;
            var own = declared(type, call);
            if (own.isPresent()) {
                read(own.get(), call, call.before ? found.held : found.named, open);
            } else {
                type.superclass().ifPresent(up -> open.add(call.in(up.asInternalName())));
                type.interfaces().forEach(up -> open.add(call.in(up.asInternalName())));
            }
            // whoever calls a method of an object has had it made
            if (!call.makes()) load(call.type).ifPresent(made -> making(made, open));
        }
        return found;
    }

    private static void making(ClassModel type, ArrayDeque<Call> open) {
        var owner = type.thisClass().asInternalName();
        type.methods().stream()
                .filter(method -> method.methodName().stringValue().startsWith("<"))
                .forEach(method -> open.add(new Call(
                        owner,
                        owner,
                        method.methodName().stringValue(),
                        method.methodType().stringValue(),
                        true)));
    }

    private static Optional<MethodModel> declared(ClassModel type, Call call) {
        return type.methods().stream()
                .filter(method -> method.methodName().equalsString(call.name)
                        && method.methodType().equalsString(call.descriptor))
                .findFirst();
    }

    private void read(MethodModel method, Call within, Set<Refusal.Reason> found, ArrayDeque<Call> open) {
        var code = method.code().orElse(null);
        if (code == null) return;
        for (CodeElement element : code) {
            switch (element) {
                case FieldInstruction field
                when field.opcode() == Opcode.GETSTATIC ->
                    reason(field.owner().asInternalName(), field.name().stringValue())
                            .ifPresent(found::add);
                case InvokeInstruction invoke ->
                    call(
                            within,
                            invoke.owner().asInternalName(),
                            invoke.name().stringValue(),
                            invoke.type().stringValue(),
                            invoke.opcode() == Opcode.INVOKESPECIAL,
                            open);
                case InvokeDynamicInstruction dynamic ->
                    dynamic.bootstrapArgs().forEach(argument -> {
                        if (argument instanceof DirectMethodHandleDesc handle) call(within, handle, open);
                    });
                default -> {}
            }
        }
    }

    private void call(Call within, DirectMethodHandleDesc handle, ArrayDeque<Call> open) {
        var owner = handle.owner().descriptorString();
        if (!owner.startsWith("L")) return;
        var type = owner.substring(1, owner.length() - 1);
        call(within, type, handle.methodName(), handle.lookupDescriptor(), false, open);
    }

    /** On the object at hand, or one that may be of any subtype of what is written. */
    private void call(
            Call within, String owner, String name, String descriptor, boolean exactly, ArrayDeque<Call> open) {
        if (!owner.startsWith(OURS)) return;
        var made = name.startsWith("<");
        if (within.before && !made) return;
        if (!made && subtypesOf(owner).contains(within.type)) {
            open.add(new Call(within.type, exactly ? owner : within.type, name, descriptor, false));
            return;
        }
        var call = new Call(owner, owner, name, descriptor, within.before);
        open.add(call);
        if (!made) subtypesOf(owner).forEach(type -> open.add(call.on(type)));
    }

    /** All of them, itself included. */
    private Set<String> subtypesOf(String type) {
        var all = new LinkedHashSet<>(Set.of(type));
        var open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            for (var subtype : subtypes.getOrDefault(open.remove(), Set.of())) {
                if (all.add(subtype)) open.add(subtype);
            }
        }
        return all;
    }

    private Optional<Refusal.Reason> reason(String owner, String name) {
        if (!reasons.contains(owner)) return Optional.empty();
        try {
            var type = Class.forName(
                    owner.replace('/', '.'), true, Thread.currentThread().getContextClassLoader());
            for (var constant : type.getEnumConstants()) {
                if (constant instanceof Refusal.Reason reason && reason.name().equals(name)) return Optional.of(reason);
            }
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<ClassModel> load(String name) {
        return classes.computeIfAbsent(name, _ -> {
            var loader = Thread.currentThread().getContextClassLoader();
            try (var bytes = loader.getResourceAsStream(name + ".class")) {
                return bytes == null
                        ? Optional.empty()
                        : Optional.of(ClassFile.of().parse(bytes.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

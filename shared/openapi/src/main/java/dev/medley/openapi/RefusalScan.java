package dev.medley.openapi;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.medley.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Every refusal that is made in the sources, as they say it. What is only known when it is made is an ellipsis. */
public final class RefusalScan extends TreePathScanner<Void, Void> {

    /** A refusal. */
    public record Said(Refusal.Kind kind, String code, String detail) {}

    static final String UNKNOWN = "…";

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final List<Said> said = new ArrayList<>();

    private RefusalScan() {}

    /** Those in the Java files below the functions and libraries of a checkout. */
    public static List<Said> in(Path home) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = sources(home);
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            RefusalScan refusals = new RefusalScan();
            units.forEach(refusals::readConstants);
            units.forEach(unit -> refusals.scan(unit, null));
            return refusals.said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path home) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path module : SourceModules.all(home)) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("kernel/Refusal.java"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private void readConstants(CompilationUnitTree unit) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree tree, Void unused) {
                if (tree.getInitializer() instanceof LiteralTree literal) {
                    constants.put(nameIn(getCurrentPath(), tree.getName().toString()), literal);
                }
                return super.visitVariable(tree, null);
            }
        }.scan(unit, null);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        if (tree.getIdentifier().toString().equals("Refusal") && !isCopy(arguments.getFirst())) {
            String kind = arguments.getFirst().toString();
            add(Refusal.Kind.valueOf(kind.substring(kind.lastIndexOf('.') + 1)), arguments, 1, 2);
        }
        return super.visitNewClass(tree, null);
    }

    /** Whether it is a refusal again that was made elsewhere: its kind is asked for. */
    private static boolean isCopy(ExpressionTree kind) {
        return kind instanceof MethodInvocationTree;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        switch (tree.getMethodSelect().toString()) {
            case "Refusal.invalid" -> add(Refusal.Kind.INVALID, arguments, 0, 2);
            case "Refusal.throttled" -> add(Refusal.Kind.THROTTLED, arguments, 0, 1);
            case "Refusal.unavailable" -> add(Refusal.Kind.UNAVAILABLE, arguments, 0, 1);
            case "Refusal.notFound" -> add(Refusal.Kind.NOT_FOUND, arguments, 0, 1);
            case "Refusal.conflict" -> add(Refusal.Kind.CONFLICT, arguments, 0, 1);
            default -> {}
        }
        return super.visitMethodInvocation(tree, null);
    }

    private void add(Refusal.Kind kind, List<? extends Tree> arguments, int code, int detail) {
        texts(arguments.get(code))
                .forEach(name -> texts(arguments.get(detail)).forEach(text -> said.add(new Said(kind, name, text))));
    }

    private Stream<String> texts(Tree tree) {
        return switch (tree) {
            case LiteralTree literal -> Stream.of(literal.getValue().toString());
            case ParenthesizedTree inner -> texts(inner.getExpression());
            case BinaryTree sum when isCalculation(sum) -> Stream.of(UNKNOWN);
            case BinaryTree sum ->
                texts(sum.getLeftOperand())
                        .flatMap(left -> texts(sum.getRightOperand()).map(right -> left + right));
            case ConditionalExpressionTree either ->
                Stream.concat(texts(either.getTrueExpression()), texts(either.getFalseExpression()));
            case IdentifierTree name -> constant(nameIn(getCurrentPath(), name.toString()));
            case MemberSelectTree name -> constant(name.toString());
            case MethodInvocationTree call
            when call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("formatted") ->
                texts(select.getExpression()).map(text -> text.replaceAll("%[.\\d]*[a-z]", UNKNOWN));
            default -> Stream.of(UNKNOWN);
        };
    }

    /** Whether a number is calculated, and no text put together. */
    private static boolean isCalculation(BinaryTree sum) {
        return sum.getRightOperand().getKind() == Tree.Kind.INT_LITERAL;
    }

    private Stream<String> constant(String name) {
        ExpressionTree value = constants.get(name);
        return value == null ? Stream.of(UNKNOWN) : texts(value);
    }

    /** The name with those of the types around it. */
    private static String nameIn(TreePath path, String name) {
        String full = name;
        for (TreePath around = path; around != null; around = around.getParentPath()) {
            if (around.getLeaf() instanceof ClassTree type) {
                full = type.getSimpleName() + "." + full;
            }
        }
        return full;
    }
}

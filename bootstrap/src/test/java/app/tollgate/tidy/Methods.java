package app.tollgate.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Finds the methods that do not fit on a screen, by asking the compiler where each begins and ends.
final class Methods {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Methods() {}

    /// `sources` are texts by the names of their files.
    static List<Finding> tooLong(Map<String, String> sources, int linesMax) {
        try {
            List<Source> files = sources.entrySet().stream()
                    .map(source -> new Source(source.getKey(), source.getValue()))
                    .toList();
            JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, null, null, files);
            List<Finding> findings = new ArrayList<>();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, positions, linesMax, findings).scan(unit, null);
            }
            return findings;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Measure extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final int linesMax;
        private final List<Finding> findings;

        Measure(CompilationUnitTree unit, SourcePositions positions, int linesMax, List<Finding> findings) {
            this.unit = unit;
            this.positions = positions;
            this.linesMax = linesMax;
            this.findings = findings;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Tree body = method.getBody();
            if (body != null) {
                LineMap lines = unit.getLineMap();
                long start = lines.getLineNumber(positions.getStartPosition(unit, body));
                long length = lines.getLineNumber(positions.getEndPosition(unit, body)) - start - 1;
                if (length > linesMax) {
                    findings.add(new Finding(
                            unit.getSourceFile().toUri().getPath().substring(1),
                            (int) start,
                            method.getName() + " has " + length + " lines"));
                }
            }
            return super.visitMethod(method, nothing);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

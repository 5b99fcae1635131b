package dev.quarry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Used by the launcher, once per build: puts the engine's native library beside its classes. Out of the jar it would be
 * unpacked again at every start, 70 MB each time. Classes of other jars are brought to a version that an archive can hold,
 * and Java's flight recorder, which nobody asked for, is left alone.
 */
@Command(name = "unpack", hidden = true, description = "Prepares libraries for quick starts.")
final class UnpackCommand implements Callable<Integer> {
    private static final String NATIVE = "libduckdb_java.so_";

    /** The first class file version with stack maps throughout; what is older is verified and loaded slowly. */
    private static final int VERSION = Opcodes.V1_8;

    /** What the driver registers with Java's flight recorder, which takes longer to get ready than a database. */
    private static final String MONITOR = "org/duckdb/JfrMemoryMonitor.class";

    /** Where it finds out whether there is a recorder. */
    private static final String INITIALISER = "<clinit>";

    @Parameters(index = "0", paramLabel = "DIR", description = "Where to put them.")
    private Path folder;

    @Parameters(index = "1..*", paramLabel = "JAR", arity = "1..*", description = "Libraries.")
    private List<Path> jars;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (Path jar : jars) {
            Path classes = folder.resolve("classes.tmp");
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                    ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(classes))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    copy(entry.getName(), in, out);
                }
            }
            Files.move(classes, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return ExitCode.OK;
    }

    private void copy(String name, ZipInputStream in, ZipOutputStream out) throws IOException {
        if (!name.startsWith(NATIVE)) {
            out.putNextEntry(new ZipEntry(name));
            if (name.equals(MONITOR)) {
                out.write(withoutRecorder(in.readAllBytes()));
            } else if (name.endsWith(".class")
                    && !name.startsWith("META-INF/")
                    && !name.endsWith("module-info.class")) {
                out.write(modern(in.readAllBytes()));
            } else {
                in.transferTo(out);
            }
        } else if (isForThisMachine(name)) {
            extract(in, folder.resolve(name));
        }
    }

    private static byte[] modern(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        if (reader.readUnsignedShort(6) >= VERSION) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visit(
                            int version, int access, String name, String sign, String parent, String[] types) {
                        super.visit(VERSION, access, name, sign, parent, types);
                    }
                },
                ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** The class as it behaves where Java comes without the recorder: it does not look for that, and does not log so. */
    private static byte[] withoutRecorder(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String sign, String[] thrown) {
                                MethodVisitor method = super.visitMethod(access, name, type, sign, thrown);
                                if (!name.equals(INITIALISER)) {
                                    return method;
                                }
                                method.visitCode();
                                method.visitInsn(Opcodes.RETURN);
                                method.visitMaxs(0, 0);
                                method.visitEnd();
                                return null;
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static void extract(InputStream in, Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The driver names its libraries by system and processor. */
    private static boolean isForThisMachine(String name) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        String os = system.startsWith("mac") ? "macos" : system.startsWith("windows") ? "windows" : "linux";
        String arch = processor.equals("aarch64") || processor.equals("arm64") ? "arm64" : "amd64";
        return name.equals(NATIVE + os + "_" + arch);
    }
}

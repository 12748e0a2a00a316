import java.util.Map;

/** Makes the cards and leaves them for whoever wants to look. */
final class CardsBench {

    private CardsBench() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = Bench.options(arguments, Map.of("cards", 1_000_000L));
        try (Bench bench = new Bench()) {
            bench.cards(options.get("cards"));
            System.out.println("The portal runs at " + System.getenv("PRAMANA_TEST_PORTAL") + " until Ctrl-C.");
            Thread.currentThread().join();
        }
    }
}

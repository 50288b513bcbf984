"""What sites write on their furniture, whatever the page is about: whole phrases, never parts.

“Related articles” opens furniture; “Related symptoms” does not, and is not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.document import Reason

_NUMBER = re.compile(r"^\d+\s+|\s*\(?\d+\)?$")  # “12 comments”, “Comments (12)”
_NOT_WORDS = re.compile(r"[^\w']+")
_LONGEST = 60  # characters

# Nothing but interface, wherever it stands alone as a block.
_LINES: dict[Reason, str] = {
    Reason.CONTROL: """
        learn more|read more|see more|show more|load more|find out more|view more|show less
        see less|read less|continue reading|read full article
        expand all|collapse all|open all|close all|show all|hide all|close menu|open menu
        toggle menu|toggle navigation|loading|please wait|add to cart|add to basket
        add to wishlist|add to bag|buy now|view all|see all|view details|got it|copy link
        copy code
        expand section|show all sections|hide all sections|clear all
        was this page helpful|was this helpful|was this article helpful|print this article
        improve this question|improve this answer|ask question|sorted by reset to default
        start asking to get answers|find the answer to your question by asking
        explore related questions|see similar questions with these tags|new posts|search forums
        thank you your submission has been received|post a reply|reply with quote
        oops something went wrong while submitting the form|report inappropriate content
        weiterlesen|mehr erfahren|mehr anzeigen|mehr lesen|wird geladen
        en savoir plus|lire la suite|lire plus|voir plus|chargement|voir tout
        leer más|saber más|más información|ver más|cargando|ver todo
        leggi tutto|leggi di più|scopri di più|caricamento|vedi tutti
        leia mais|saiba mais|ler mais|ver mais|carregando|ver todos
        lees meer|meer lezen|meer informatie|bekijk alles
        läs mer|læs mere|les mer|czytaj więcej|číst dále
        читать далее|загрузка|devamını oku|もっと見る|続きを読む
        阅读更多|阅读全文|閱讀更多|더 보기|اقرأ المزيد""",
    Reason.SHARING: """
        share this|share this page|share this article|share this post|share on facebook
        share on twitter|share on x|share on linkedin|share via email
        follow us|print this page""",
    Reason.SKIP_LINK: """
        skip to content|skip to main content|skip to navigation|skip navigation|skip ad
        jump to content|jump to navigation|zum inhalt springen|aller au contenu
        saltar al contenido|ir al contenido|vai al contenuto|ir para o conteúdo
        naar de inhoud|hoppa till innehåll""",
    Reason.NAVIGATION: """
        back to top|top of page|return to top|scroll to top|go to top|main menu
        jump to section|contact us|about us|sitemap|nach oben|zum seitenanfang|haut de page
        retour en haut|volver arriba|torna su|voltar ao topo|naar boven|till toppen""",
    Reason.PAGING: "next page|previous page|next article|previous article",
    Reason.DIALOG: """
        create account|please sign in to post
        you must log in or register to reply here""",
    Reason.NEWSLETTER: "subscribe now",
    Reason.ADVERTISEMENT: "advertisement",
    Reason.COOKIE_BANNER: """
        accept all|accept all cookies|accept cookies|reject all|cookie settings
        manage cookies|cookie policy|privacy policy""",
    Reason.COMMENTS: "leave a comment|leave a reply|post a comment|add a comment",
    Reason.RELATED: "related content|related articles|related posts|you may also like",
}
# Content where they are plain words, such as a cell or a term; interface where they lead on.
_LINKS: dict[Reason, str] = {
    Reason.CONTROL: """
        more|download|edit|view source|feedback|give feedback|here|view|shop now|expand
        collapse|close|reply|copied|quote|report|like|save|play|pause|mute|x|ok|cancel
        submit|search|yes|no|select|apply|reset|fermer|cerrar|responder|chiudi|fechar
        sluiten|laden|stäng|lukk|zavřít|schließen|antworten|répondre|rispondi
        więcej|zamknij|подробнее|закрыть|kapat|閉じる|更多|关闭|닫기|إغلاق""",
    Reason.SEARCH: """
        search this site|search the site""",
    Reason.SHARING: """
        share|facebook|twitter|linkedin|pinterest|whatsapp|instagram|youtube|follow|email
        print|teilen|drucken|partager|imprimer|compartir|imprimir|condividi|stampa
        compartilhar|delen|dela|del|udostępnij|tweet|поделиться|paylaş|シェア|分享|공유|مشاركة""",
    Reason.NAVIGATION: """
        menu|home""",
    Reason.PAGING: """
        next|previous|prev""",
    Reason.DIALOG: """
        log in|login|sign in|sign up|register|anmelden|se connecter""",
    Reason.NEWSLETTER: """
        subscribe|newsletter|s'abonner|suscribirse|iscriviti""",
    Reason.ADVERTISEMENT: """
        ad|sponsored|anzeige|werbung|publicité|publicidad""",
    Reason.COOKIE_BANNER: """
        accept|cookies""",
    Reason.COMMENTS: """
        comments""",
    Reason.RELATED: """
        trending""",
}

# Headings that open furniture.
_HEADINGS: dict[Reason, str] = {
    Reason.RELATED: """
        related articles|related posts|related content|related stories|related news|related pages
        related products|related links|related reading|related insights|related resources
        related blogs|related blog posts|related guides|related questions|related topics
        related|recommended|recommended reading|recommended articles|recommended for you
        recommended posts|recommended stories|you may also like|you might also like
        you may also be interested in|you might also be interested in|you may also enjoy
        other posts you may enjoy|people also viewed|customers also viewed|more like this
        similar threads|similar articles|similar posts|similar products|similar seminars
        most popular|most read|popular posts|popular articles|popular tags|trending|trending now
        trending articles|latest articles|latest posts|latest news|latest stories|recent posts
        recent articles|recent news|recent comments|more articles|more stories|more news
        more from the blog|more posts|more resources|read next|up next|what to read next
        keep reading|continue reading|read more|further articles|featured articles
        featured posts|featured stories|featured content|explore more|discover more|see also our
        best sellers|recently viewed|hot network questions|linked|don't miss|editor's picks
        ähnliche artikel|verwandte artikel|weitere artikel|das könnte sie auch interessieren
        das könnte dich auch interessieren|mehr zum thema|articles liés|articles similaires
        à lire aussi|sur le même sujet|vous aimerez aussi|artículos relacionados
        noticias relacionadas|entradas relacionadas|también te puede interesar|te puede interesar
        articoli correlati|leggi anche|potrebbe interessarti anche|artigos relacionados
        leia também|veja também|gerelateerde artikelen|lees ook|relaterade artiklar|läs också
        powiązane artykuły|читайте также|похожие статьи|関連記事|相关文章|관련 기사""",
    Reason.SHARING: """
        share|share this|share this page|share this article|share this post|share this story
        share on|sharing|social|social media|follow us|follow us on|follow|connect with us
        stay connected|stay in touch|connect|get social|share with friends|spread the word
        teilen|beitrag teilen|artikel teilen|partager|partager cet article|compartir|condividi
        compartilhe|compartilhar|delen|dela|udostępnij|поделиться""",
    Reason.NEWSLETTER: """
        newsletter|newsletters|our newsletter|newsletter signup|newsletter sign up|sign up
        sign up for our newsletter|sign up to our newsletter|subscribe to our newsletter
        join our newsletter|get our newsletter|subscribe|subscribe now|subscribe to our blog
        subscribe to the newsletter|get the newsletter|join our mailing list|mailing list
        stay updated|stay up to date|stay informed|stay in the loop|get updates|email updates
        want updates to your inbox|never miss an update|never miss a post|want more like this
        newsletter abonnieren|newsletter anmeldung|inscrivez vous à notre newsletter
        abonnez vous à notre newsletter|suscríbete|suscríbete a nuestro boletín
        iscriviti alla newsletter|assine nossa newsletter|schrijf je in voor de nieuwsbrief""",
    Reason.COMMENTS: """
        comments|comment|leave a comment|leave a reply|leave your comment|post a comment
        add a comment|add your comment|join the conversation|join the discussion
        create an account or sign in to comment|cancel reply|leave a reply cancel reply
        your answer|write a comment|reader comments|have your say|submit a comment
        kommentare|kommentar schreiben|schreibe einen kommentar|kommentar hinterlassen
        commentaires|laisser un commentaire|laissez un commentaire|comentarios|deja un comentario
        deja una respuesta|commenti|lascia un commento|comentários|deixe um comentário
        deixe uma resposta|reacties|geef een reactie|kommentarer|komentarze|dodaj komentarz
        комментарии|добавить комментарий|コメント|评论|댓글""",
    Reason.NAVIGATION: """
        table of contents|contents|in this article|on this page|in this section|in this guide
        in this post|jump to|jump to section|page contents|quick links|quicklinks|helpful links
        useful links|other links|navigation|main navigation|main menu|menu|footer|site map
        categories|tags|archives|archive|topics|browse by category|browse by topic|blogroll|meta
        search|search this site|search the site|filters|filter by|filter|sort by|pages
        filter controls|footer utilities|breadcrumb|breadcrumbs|pagination|post navigation
        inhalt|inhaltsverzeichnis|auf dieser seite|kategorien|sommaire|table des matières
        catégories|dans cet article|índice|contenido|tabla de contenidos|categorías|en esta página
        indice|contenuti|categorie|in questo articolo|sumário|categorias|neste artigo|inhoud
        inhoudsopgave|op deze pagina|innehåll|spis treści|kategorie|содержание|оглавление
        目次|目录""",
    Reason.COMPLEMENTARY: """
        about the author|about the authors|about author|meet the author|written by|author
        share your feedback|was this page helpful|was this helpful|was this article helpful
        did you find this page helpful|feedback|give feedback|help us improve|rate this page
        rate this article|how helpful was this article|über den autor|über die autorin
        à propos de l'auteur|sobre el autor|sobre o autor|informazioni sull'autore
        over de auteur""",
    Reason.DIALOG: """
        log in|login|sign in|sign up or log in|post as a guest|register|create an account
        create account|my account|your cart|shopping cart|cart|anmelden""",
    Reason.ADVERTISEMENT: """
        advertisement|sponsored|sponsored content|our sponsors|sponsors|advertise with us|anzeige
        werbung|promoted|promoted content|paid content""",
    Reason.COOKIE_BANNER: """
        we use cookies|cookie settings|cookie consent|cookie preferences|your privacy
        this site uses cookies|this website uses cookies|privacy preference center
        manage consent preferences|privacy preferences|we value your privacy
        your privacy choices""",
}


def _by_phrase(table: dict[Reason, str]) -> dict[str, Reason]:
    return {_plain(p): reason for reason, phrases in table.items() for p in _phrases(phrases)}


def _phrases(written: str) -> Iterator[str]:
    return (phrase for line in written.strip().splitlines() for phrase in line.split("|"))


def _plain(text: str) -> str:
    words = _NOT_WORDS.sub(" ", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    return words.strip().casefold()


_LINE = _by_phrase(_LINES)
_LINK = _LINE | _by_phrase(_LINKS)
_HEADING = _by_phrase(_HEADINGS)


def of_line(text: str, is_link: bool) -> Reason | None:
    """Return what a block is that says only this, None for content."""
    if len(text) > _LONGEST:
        return None
    return (_LINK if is_link else _LINE).get(_plain(text))


def of_heading(text: str) -> Reason | None:
    """Return what a heading opens that says only this, with or without a number."""
    if len(text) > _LONGEST:
        return None
    return _HEADING.get(_plain(text)) or _HEADING.get(_plain(_NUMBER.sub("", text)))

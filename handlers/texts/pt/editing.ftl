# «[1]», e não «[one]», onde não há «[0]»: pelo CLDR, «one» em português vale também para nenhum.
# Escrever campanhas, casos, encontros e formas de doar no chat, e publicá-los.

command-campaigns = Escrever e publicar campanhas
flow-campaigns = a lista de campanhas
flow-add = algo novo para uma campanha
flow-edit = a ficha de uma campanha
flow-change = a mudança de um dado
flow-takeout = tirar uma parte
flow-preview = uma prévia
flow-publish = a publicação
flow-throwaway = descartar um rascunho
flow-catchup = continuar um rascunho
flow-takeoff = tirar algo da lista
flow-versions = as versões anteriores
flow-restore = publicar de novo uma versão anterior

edit-campaigns =
    { $count ->
        [0] Ainda não há nenhuma campanha. Escreva aqui a primeira: ninguém fora da equipe a vê antes de você publicar.
       *[other] <b>As campanhas</b>
    }
edit-add-campaign = + Uma campanha nova
edit-add-case = + Caso
edit-add-event = + Encontro
edit-add-donation = + Forma de doar
edit-campaign =
    <b>{ $title }</b>
    { $status }
edit-campaign-itself = A própria campanha
edit-campaigns-back = Todas as campanhas
edit-campaign-back = A campanha
edit-sheet = Ver a ficha
edit-up = Voltar
edit-line =
    { $part ->
        [campaign] 📣
        [case] 👤
        [event] 📅
        [donation] 💶
       *[other] 💶
    } <b>{ $title }</b> – { $status }
edit-status =
    { $stands ->
        [new] ainda não publicado
        [listed] na lista
       *[off] fora da lista
    }{ $draft ->
        [yes] , com rascunho
       *[no] { "" }
    }
edit-head =
    { $part ->
        [campaign] Campanha
        [case] Caso
        [event] Encontro
        [donation] Forma de doar
       *[other] Forma de doar
    }: <b>{ $title }</b>
    { $status }
edit-draft =
    { $own ->
        [yes] ✏️ Este é o rascunho, como você o deixou em { $day }. Ninguém fora da equipe o vê antes de ser publicado.
       *[no] ✏️ Este é o rascunho, como { $name } o deixou em { $day }. Você pode continuar. Ninguém fora da equipe o vê antes de ser publicado.
    }
edit-languages = <b>Línguas</b>: { $languages }
edit-short-name = <b>Nome curto, nos links</b>: { $slug }
edit-field = <b>{ $field }</b>: { $value }
edit-nothing = –
edit-in = { $language }: { $value }
edit-parts =
    { $count ->
        [1] 1 item
       *[other] { $count } itens
    }
edit-fields =
    { $count ->
        [1] 1 dado
       *[other] { $count } dados
    }
edit-complete = ✅ Não falta nada. Veja a prévia e { $onward ->
        [propose] proponha à equipe
       *[publish] publique
    }.
edit-lacking =
    { $count ->
        [1] Antes de publicar, é preciso acertar uma coisa:
       *[other] Antes de publicar, é preciso acertar { $count } coisas:
    }
edit-missing = • Falta: { $field }
edit-missing-in = • Falta: { $field } (língua: { $language })
edit-wrong = • { $field }: { $why }

edit-preview = 👁 { $language }
edit-publish = Publicar
edit-propose = Propor à equipe
edit-throw-away = Descartar rascunho
edit-versions = Versões anteriores
edit-end-campaign = Encerrar a campanha
edit-take-off = Tirar da lista

edit-ask =
    <b>{ $field }</b>{ $where ->
        [language] { " " }({ $language })
       *[everywhere] { "" }
    }

    { $there ->
        [yes]
            Agora está assim:
            { $present }
       *[no] Ainda não há nada.
    }

    { $how ->
        [several] { $there ->
                [yes] Escreva tudo de novo, um item por linha.
               *[no] Escreva um item por linha.
            }
        [figure] Escreva o número.
        [prose] { $there ->
                [yes] Escreva de novo o texto inteiro, numa só mensagem.
               *[no] Escreva o texto inteiro numa só mensagem.
            } Você pode usar *itálico*, **negrito**, links, listas e citações; deixe uma linha vazia entre os parágrafos.
       *[line] { $there ->
                [yes] Escreva de novo.
               *[no] Escreva.
            }
    }
edit-keep = Deixar como está
edit-same = Igual em todas as línguas
edit-empty = Deixar vazio
edit-choose =
    <b>{ $field }</b>

    Agora: { $present }
edit-part =
    { $title }
    <b>{ $field }</b>{ $number ->
        [0] { "" }
       *[other] { " " }{ $number }
    }
edit-add-item = + Mais um
edit-take-out = Tirar isto
edit-take-out-sure = Tirar isto de «{ $field }»? Só muda o rascunho.
edit-take-out-yes = Sim, tirar
edit-language-more = + { $language }
edit-language-less = – { $language }
edit-languages-which =
    Os textos desta campanha estão em: { $languages }

    Toque numa língua para acrescentá-la ou tirá-la. O que ainda não foi escrito numa língua é apontado em cada ficha.
edit-one-language = Uma campanha precisa de pelo menos uma língua.

edit-new-name =
    Como se chama { $part ->
        [campaign] a nova campanha
        [case] a pessoa, ou o grupo
        [event] o encontro
        [donation] esta forma de doar
       *[other] esta forma de doar
    }? Escreva o nome nesta língua: { $language }
edit-new-slug = E o nome curto, que fará parte dos links? Letras minúsculas sem acento, números e hífens. Não muda mais.
edit-new-languages = Em que línguas esta campanha vai ser escrita? Dá para mudar depois.
edit-all-languages = Em todas: { $languages }
edit-only-language = Só em { $language }
edit-changed-meanwhile = Outra pessoa acaba de mudar «{ $field }». Veja o que está lá agora; o que você escreveu continua neste chat.
edit-unknown = Não conheço isso. Em /campaigns está tudo o que há.
edit-no-field = Esse dado não existe (ou não existe mais).
edit-no-money = Os dados para doar ficam com quem decide sobre dinheiro na equipe.

edit-overtaken =
    Desde que este rascunho começou, publicou-se outra coisa, e eu não apago nada que você não tenha visto. Se você publicar o rascunho, muda isto:

    { $changes }
edit-catch-up = Continuar o rascunho
edit-draft-changed = { $name } mudou este rascunho enquanto isso. Olhe de novo, por favor.
edit-publish-sure =
    Publicar «{ $title }» agora? Todo mundo verá isto na hora:

    { $changes }
edit-propose-sure =
    Propor «{ $title }» à equipe? Não é mostrado a ninguém até que pessoas suficientes da equipe confirmem exatamente isto:

    { $changes }
edit-publish-yes = Sim
edit-not-yet = Ainda não
edit-published =
    ✅ «{ $title }» está no ar. { $part ->
        [campaign] O resto da equipe já sabe.
        [case] Se agora recebe cartas, ou deixa de receber, quem escreve ou acompanha o caso fica sabendo.
        [event] Se mudou o dia, a hora ou o lugar, quem acompanha fica sabendo em dez minutos: se houver um erro, corrija antes.
        [donation] O resto da equipe já sabe.
       *[other] O resto da equipe já sabe.
    }
edit-published-notice =
    { $new ->
        [yes] { $name } publicou «{ $title }»:
       *[no] { $name } publicou uma mudança em «{ $title }»:
    }

    { $changes }
edit-proposed = «{ $title }» está com a equipe. Será mostrado quando pessoas suficientes confirmarem.
edit-throw-away-sure =
    { $own ->
        [yes] Descartar o seu rascunho de «{ $title }»? O que está publicado fica como está.
       *[no] Descartar o rascunho de «{ $title }», que { $name } escreveu por último? O que está publicado fica como está.
    }
edit-throw-away-yes = Sim, descartar
edit-thrown-away = O rascunho de «{ $title }» não existe mais.
edit-take-off-sure =
    { $part ->
        [campaign]
            Encerrar «{ $title }»? { $parts ->
                [0] Não há mais nada dela na lista.
                [1] Com ela, um caso, encontro ou forma de doar deixa de ser mostrado.
               *[other] Com ela, { $parts } casos, encontros e formas de doar deixam de ser mostrados.
            }
            Quem estiver escrevendo uma carta fica sabendo e não perde nenhuma palavra; as cartas que vocês já têm seguem seu caminho; quem acompanha algo é avisado. Um link ainda leva à campanha, que diz que terminou.
        [case] Tirar «{ $title }» da lista? Ninguém mais poderá escrever. Quem estiver escrevendo fica sabendo e não perde nenhuma palavra; as cartas que vocês já têm ficam com vocês. Quem acompanha o caso é avisado em dez minutos.
        [event] Tirar «{ $title }» da lista? Quem acompanha é avisado em dez minutos que foi cancelado.
        [donation] Tirar «{ $title }» da lista? Quem acompanha é avisado em dez minutos que foi cancelado.
       *[other] Tirar «{ $title }» da lista? Quem acompanha é avisado em dez minutos que foi cancelado.
    }
edit-take-off-yes = Sim, tirar
edit-end-campaign-yes = Sim, encerrar
edit-taken-off =
    { $part ->
        [campaign] «{ $title }» terminou. Para retomá-la, publique uma versão anterior.
        [case] «{ $title }» está fora da lista. Para pôr de volta, publique uma versão anterior.
        [event] «{ $title }» está fora da lista. Para pôr de volta, publique uma versão anterior.
        [donation] «{ $title }» está fora da lista. Para pôr de volta, publique uma versão anterior.
       *[other] «{ $title }» está fora da lista. Para pôr de volta, publique uma versão anterior.
    }
edit-taken-off-notice =
    { $part ->
        [campaign] { $name } encerrou a campanha «{ $title }».
        [case] { $name } tirou «{ $title }» da lista.
        [event] { $name } tirou «{ $title }» da lista.
        [donation] { $name } tirou «{ $title }» da lista.
       *[other] { $name } tirou «{ $title }» da lista.
    }
edit-versions-of = <b>{ $title }</b>: o que foi publicado até agora
edit-version =
    { $number }. { $day }, { $by ->
        [member] { $name }
       *[folder] da pasta da campanha
    }{ $was ->
        [taken] : tirado da lista
       *[there] { "" }
    }
edit-restore = Publicar de novo a n.º { $number }
edit-restore-sure =
    Publicar de novo a n.º { $number }, como versão nova? Muda isto:

    { $changes }
edit-restore-wrong = Falta nessa versão algo que agora é necessário. Mude a ficha, por favor.
edit-more-changes = … e mais { $count }
edit-no-changes = Nada muda.
edit-change-in = <b>{ $field }</b> ({ $language }): { $value }
edit-preview-of = 👁 <i>Prévia ({ $language }). Ninguém mais vê isto.</i>
edit-preview-lacks = Ainda não há prévia: falta algo nesta língua: { $language }. A ficha diz o quê.

edition-gone = Enquanto isso, isto foi mudado, publicado ou descartado. Abra a ficha de novo, por favor.
edition-changed = Enquanto isso, outra pessoa mudou este dado. Abra a ficha de novo, por favor.
edition-overtaken = Enquanto isso, publicou-se outra coisa. Abra a ficha de novo, por favor.
edition-slug-taken = <code>{ $slug }</code> já está em uso. Escolha outro nome curto, por favor.
edition-withdrawn = Isto já está fora da lista.
edition-campaign-first = A campanha não está publicada, ou já terminou. Publique primeiro a campanha, por favor.

edit-this = ✏️ Editar
campaign-ended =
    <b>{ $title }</b>

    Esta campanha terminou em { $day }. Já não se pode escrever a ninguém e ela não pede nada.

flow-stilltrue = anotar que algo continua certo
edit-is-true = ✓ Continua certo: { $title }
edit-still-true = Anotado: tudo em «{ $title }» continuava certo em { $day }. Esse dia aparece junto aos dados.
edit-old-facts =
    { $count ->
        [1] Ninguém confere isto há { $days } dias. Tudo continua certo? Onde a pessoa está, se dá para escrever a ela, o que se pede?
       *[other] Ninguém confere estas { $count } coisas há { $days } dias. Tudo continua certo? Onde as pessoas estão, se dá para escrever a elas, o que se pede?
    }
edit-check-now = Hoje continua certo
checked-on = Conferido pela última vez em { $day }.

edit-send-photo =
    <b>{ $field }</b>

    Mande a foto. Dela só se guarda o que se vê: nem lugar, nem aparelho, nem hora.
edit-photo-there = uma foto
case-photo = 🖼 Foto
photo-shown = { $name }: { $alt }
case-no-photo = Não há foto deste caso (ou não há mais).
edit-photo-coming = A foto ainda está a caminho. Mande o mesmo outra vez daqui a pouco, por favor; nada se perde.
